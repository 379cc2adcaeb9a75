import CVterm
import ProgramTesting
import Testing

extension PseudoTerminal {
  /// A key of the keyboard. What it sends is decided as a terminal does, by the modes the program has set.
  enum Key: Equatable {
    case enter, escape, tab, backTab, backspace, delete, insert
    case up, down, left, right, home, end, pageUp, pageDown
    /// F1 to F12.
    case function(Int)
    /// A letter, or one of `@[\]^_`, with the control key.
    case control(Character)
    case character(Character)
  }

  /// Types text, and waits until the terminal has taken it.
  ///
  /// - Throws: `WaitError` when the program does not take it.
  func send(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try send(bytes: Array(text.utf8), sourceLocation: sourceLocation)
  }

  /// - Throws: `WaitError` when the program does not take the bytes.
  func send(bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) throws {
    pendingInput += bytes
    try wait(for: "the program to take its input", within: .seconds(10), sourceLocation) {
      pendingInput.isEmpty
    }
  }

  /// Presses keys, one after the other.
  ///
  /// - Throws: `WaitError` when the program does not take them.
  func press(_ keys: Key..., sourceLocation: SourceLocation = #_sourceLocation) throws {
    for key in keys { try send(bytes: bytes(for: key), sourceLocation: sourceLocation) }
  }

  /// Pastes text: in brackets if the program has asked for them.
  ///
  /// - Throws: `WaitError` when the program does not take it.
  func paste(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    emulator.startPaste()
    var bytes = emulator.takeReplies() + Array(text.utf8)
    emulator.endPaste()
    bytes += emulator.takeReplies()
    try send(bytes: bytes, sourceLocation: sourceLocation)
  }

  private func bytes(for key: Key) -> [UInt8] {
    switch key {
    case .control(let letter): return [(letter.uppercased().utf8.first ?? 0) & 0x1f]
    case .character(let character): return Array(String(character).utf8)
    case .backTab: emulator.press(VTERM_KEY_TAB, modifiers: VTERM_MOD_SHIFT)
    case .function(let number): emulator.press(VTermKey(VTERM_KEY_FUNCTION_0.rawValue + UInt32(number)))
    case .enter: emulator.press(VTERM_KEY_ENTER)
    case .escape: emulator.press(VTERM_KEY_ESCAPE)
    case .tab: emulator.press(VTERM_KEY_TAB)
    case .backspace: emulator.press(VTERM_KEY_BACKSPACE)
    case .delete: emulator.press(VTERM_KEY_DEL)
    case .insert: emulator.press(VTERM_KEY_INS)
    case .up: emulator.press(VTERM_KEY_UP)
    case .down: emulator.press(VTERM_KEY_DOWN)
    case .left: emulator.press(VTERM_KEY_LEFT)
    case .right: emulator.press(VTERM_KEY_RIGHT)
    case .home: emulator.press(VTERM_KEY_HOME)
    case .end: emulator.press(VTERM_KEY_END)
    case .pageUp: emulator.press(VTERM_KEY_PAGEUP)
    case .pageDown: emulator.press(VTERM_KEY_PAGEDOWN)
    }
    return emulator.takeReplies()
  }
}

import CNcurses

/// What the description of the current terminal says.
enum Terminfo {
  static let pasteOn = "\u{1B}[?2004h"
  static let pasteOff = "\u{1B}[?2004l"
  /// Presses and the wheel, in the form that has no end at column 223.
  static let mouseOn = "\u{1B}[?1000h\u{1B}[?1006h"
  static let mouseOff = "\u{1B}[?1006l\u{1B}[?1000l"

  /// Whether the terminal moves its cursor with `ESC [`, and so skips control sequences that it does not know.
  static var followsANSI: Bool {
    capability("cup")?.starts(with: "\u{1B}[".utf8) ?? false
  }

  /// What ends the drawing of lines in place of letters, which ncurses sends with most changes of look. Here nothing begins
  /// it. Empty for a terminal where it might be something else too.
  static func endOfLineDrawing() -> [UInt8] {
    let known = [Array("\u{1B}(B".utf8), [0x0F]]
    return capability("rmacs").flatMap { followsANSI && known.contains($0) ? $0 : nil } ?? []
  }

  /// What gives the terminal back without ncurses: the screen is cleared first, because a terminal without an
  /// alternate screen would leave a secret on it.
  static func leaveSequence() -> [UInt8] {
    var sequence: [UInt8] = followsANSI ? Array(pasteOff.utf8) : []
    for name in ["sgr0", "op", "rmkx", "clear", "cnorm", "rmcup"] {
      sequence += capability(name) ?? []
    }
    return sequence
  }

  /// The descriptions to try for a terminal, the best first.
  ///
  /// A `COLORTERM` of `truecolor` or `24bit` says that the terminal knows direct colours although its `TERM` does
  /// not: `xterm-direct` has the other capabilities of `xterm-256color`, and so on. Not every machine has it.
  static func names(for term: String, environment: [String: String]) -> [String] {
    let promise = environment["COLORTERM"]?.lowercased()
    let wantsNone = environment["NO_COLOR"].map { !$0.isEmpty } ?? false
    guard promise == "truecolor" || promise == "24bit", !wantsNone, !term.hasSuffix("-direct") else {
      return [term]
    }
    let suffix = "-256color"
    let family = term.hasSuffix(suffix) ? String(term.dropLast(suffix.count)) : term
    return ["\(family)-direct", term]
  }

  static func keySequences() -> KeySequences {
    var sequences = KeySequences.common
    for (name, key) in KeySequences.capabilities {
      if let sequence = capability(name) {
        sequences.add(sequence, key)
      }
    }
    return sequences
  }

  /// A string of the description without its delays (`$<2>`).
  private static func capability(_ name: String) -> [UInt8]? {
    guard let value = cncurses_capability(name) else { return nil }
    var result: [UInt8] = []
    var isDelay = false
    for byte in String(cString: value).utf8 {
      if byte == UInt8(ascii: "<") && result.last == UInt8(ascii: "$") {
        result.removeLast()
        isDelay = true
      } else if isDelay {
        isDelay = byte != UInt8(ascii: ">")
      } else {
        result.append(byte)
      }
    }
    return result
  }
}

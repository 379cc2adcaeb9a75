package import CVterm

/// A terminal emulator without a window: programs' output in, a screen of cells and the emulator's replies out.
package final class Emulator {
  private let terminal: OpaquePointer
  private let screen: OpaquePointer
  private let modes: UnsafeMutablePointer<CVtermModes>
  package private(set) var columns: Int
  package private(set) var rows: Int

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    terminal = vterm_new(Int32(rows), Int32(columns))
    vterm_set_utf8(terminal, 1)
    screen = vterm_obtain_screen(terminal)
    modes = .allocate(capacity: 1)
    modes.initialize(to: CVtermModes(is_alternate_screen: false, is_cursor_visible: true))
    cvterm_follow_modes(screen, modes)
    vterm_screen_enable_altscreen(screen, 1)
    vterm_screen_reset(screen, 1)
  }

  deinit {
    vterm_free(terminal)
    modes.deallocate()
  }

  package func write(_ output: some Collection<UInt8>) {
    let bytes = output.map { CChar(bitPattern: $0) }
    vterm_input_write(terminal, bytes, bytes.count)
  }

  package func resize(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
    vterm_set_size(terminal, Int32(rows), Int32(columns))
  }

  /// What the emulator has to say to the program since the last call: answers to its questions, and pressed keys.
  package func takeReplies() -> [UInt8] {
    var replies: [UInt8] = []
    var buffer = [CChar](repeating: 0, count: 1024)
    while true {
      let count = vterm_output_read(terminal, &buffer, buffer.count)
      if count == 0 { return replies }
      replies += buffer.prefix(count).map { UInt8(bitPattern: $0) }
    }
  }

  /// Presses a key. What it sends depends on the modes that the program has set, so the emulator decides.
  package func press(_ key: VTermKey, modifiers: VTermModifier = VTERM_MOD_NONE) {
    vterm_keyboard_key(terminal, key, modifiers)
  }

  package func startPaste() { vterm_keyboard_start_paste(terminal) }
  package func endPaste() { vterm_keyboard_end_paste(terminal) }

  package var isAlternateScreen: Bool { modes.pointee.is_alternate_screen }

  package var cursor: ScreenCursor {
    var position = VTermPos()
    vterm_state_get_cursorpos(vterm_obtain_state(terminal), &position)
    return ScreenCursor(
      row: Int(position.row),
      column: Int(position.col),
      isVisible: modes.pointee.is_cursor_visible
    )
  }

  /// All cells, row by row.
  package var cells: [[ScreenCell]] {
    (0..<rows).map { row in (0..<columns).map { column in cell(row: row, column: column) } }
  }

  package func cell(row: Int, column: Int) -> ScreenCell {
    let cell = cvterm_cell(screen, Int32(row), Int32(column))
    let scalars = withUnsafeBytes(of: cell.scalars) { bytes in
      bytes.bindMemory(to: UInt32.self).prefix(Int(cell.scalar_count)).compactMap(Unicode.Scalar.init)
    }
    var text = String(String.UnicodeScalarView(scalars))
    if text.isEmpty && cell.width > 0 { text = " " }
    return ScreenCell(
      text: text,
      width: Int(cell.width),
      style: ScreenCell.Style(
        foreground: ScreenCell.Color(cell.foreground),
        background: ScreenCell.Color(cell.background),
        isBold: cell.bold,
        isItalic: cell.italic,
        isUnderlined: cell.underline,
        isReversed: cell.reverse,
        isStruck: cell.strike
      )
    )
  }
}

extension ScreenCell.Color {
  fileprivate init(_ color: CVtermColor) {
    switch color.kind {
    case CVTERM_COLOR_PALETTE: self = .palette(color.index)
    case CVTERM_COLOR_RGB: self = .rgb(red: color.red, green: color.green, blue: color.blue)
    default: self = .standard
    }
  }
}

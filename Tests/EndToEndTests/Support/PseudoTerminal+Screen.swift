extension PseudoTerminal {
  /// What the screen shows of the output read so far.
  var screen: ScreenText { ScreenText(emulator.cells) }

  /// The rows of the screen without trailing blanks, nor empty rows at the end.
  var text: String { screen.text }

  /// One row, counted from 0, without trailing blanks.
  func row(_ index: Int) -> String { screen.rows[index] }

  var cells: [[ScreenCell]] { emulator.cells }

  /// Whether the program draws on the alternate screen, which leaves the user's lines as they were.
  var isAlternateScreen: Bool { emulator.isAlternateScreen }

  var cursor: ScreenCursor { emulator.cursor }

  /// A picture of the window.
  func picture(title: String) -> ScreenPicture { ScreenPicture(cells, title: title) }
}

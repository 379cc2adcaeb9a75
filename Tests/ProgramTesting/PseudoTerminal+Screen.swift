extension PseudoTerminal {
  /// What the screen shows of the output read so far.
  package var screen: ScreenText { ScreenText(emulator.cells) }

  /// The rows of the screen without trailing blanks, nor empty rows at the end.
  package var text: String { screen.text }

  /// One row, counted from 0, without trailing blanks.
  package func row(_ index: Int) -> String { screen.rows[index] }

  package var cells: [[ScreenCell]] { emulator.cells }

  /// Whether the program draws on the alternate screen, which leaves the user's lines as they were.
  package var isAlternateScreen: Bool { emulator.isAlternateScreen }

  package var cursor: ScreenCursor { emulator.cursor }

  /// A picture of the window.
  package func picture(title: String) -> ScreenPicture { ScreenPicture(cells, title: title) }
}

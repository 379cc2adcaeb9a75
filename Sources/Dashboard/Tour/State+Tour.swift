import Terminal

/// Following a tour.
extension State {
  /// Rows that the captions take from the screen, where it keeps its full size without them.
  static let captionRows = 3

  mutating func followTour(_ event: Event) {
    guard var tour = demo?.tour else { return }
    tour.follow(self, event)
    demo?.tour = tour
  }

  /// Takes over a terminal's size, and leaves room for the captions.
  mutating func fit(_ terminal: Size) {
    demo?.terminal = terminal
    let rows = showsCaptionBand(on: terminal) ? Self.captionRows : 0
    size = Size(columns: terminal.columns, rows: terminal.rows - rows)
  }

  private func showsCaptionBand(on terminal: Size) -> Bool {
    guard let tour = demo?.tour, !tour.isHidden else { return false }
    return terminal.columns >= Self.fullSize.columns
      && terminal.rows >= Self.fullSize.rows + Self.captionRows
  }

  /// Commands of the captions, wherever the keyboard speaks to.
  mutating func runInTour(_ command: Command.ID) -> [Effect] {
    switch command {
    case .nextCaption: demo?.tour?.skip(by: 1)
    case .previousCaption: demo?.tour?.skip(by: -1)
    case .hideCaptions:
      demo?.tour?.isHidden.toggle()
      fit(demo?.terminal ?? size)
      return listSettled() + appsSettled() + auditSettled()
    default: break
    }
    return []
  }
}

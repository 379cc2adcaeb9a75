import Terminal

/// Where the parts of the overview lie.
extension State {
  struct OverviewLayout: Equatable {
    var cards: [Rect] = []
    var ages: Rect?
    var calendar: Rect?
    var busiest: Rect?
    let waiting: Rect

    /// Rows of entries that there is room for.
    var entryRows: Int { max(0, waiting.height - 2) }
  }

  /// Below full size what waits is there alone.
  var overviewLayout: OverviewLayout {
    guard isFullSize else {
      return OverviewLayout(waiting: Rect(x: 0, y: 1, width: size.columns, height: size.rows - 2))
    }
    let bottom = size.rows - 2
    let left = size.columns * 38 / 80
    let right = size.columns - left
    let middle = showsPanels ? 13 : 9
    let lower = 7 + middle
    return OverviewLayout(
      cards: (0..<4).map { index in
        let x = size.columns * index / 4
        return Rect(x: x, y: 2, width: size.columns * (index + 1) / 4 - x, height: 5)
      },
      ages: Rect(x: 0, y: 7, width: left, height: middle),
      calendar: Rect(x: left, y: 7, width: right, height: middle),
      busiest: Rect(x: 0, y: lower, width: left, height: bottom - lower),
      waiting: Rect(x: left, y: lower, width: right, height: bottom - lower)
    )
  }
}

/// Where the part of a list lies that the screen shows.
enum Scrolling {
  /// The first row on a screen of `height` rows, so that the selection is on it and no empty row stands below the
  /// last one.
  ///
  /// - Parameter top: the first row until now; it stays where it can.
  static func top(_ top: Int, selected: Int, of count: Int, height: Int) -> Int {
    guard height > 0 else { return top }
    let filled = min(top, max(0, count - height))
    return max(min(filled, selected), selected - height + 1, 0)
  }
}

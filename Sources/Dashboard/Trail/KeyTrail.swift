import Credentials

/// The place in the audit trail of the selected key, while the keyboard speaks to that panel.
struct TrailPlace: Equatable {
  /// Whose trail it is: with another key selected it is no place any more.
  let key: KeyID
  /// The selected event, and the first one on the screen.
  var selected = 0
  var top = 0

  init(key: KeyID) {
    self.key = key
  }

  mutating func move(by distance: Int, of count: Int, height: Int) {
    selected = max(0, min(count - 1, selected + distance))
    top = Scrolling.top(top, selected: selected, of: count, height: height)
  }
}

package import Terminal

/// How the screen looks and is pointed at: what can be chosen while the dashboard is open.
package struct Appearance: Hashable, Sendable {
  package var theme: Theme
  /// Whether the dashboard is told of the mouse, which then selects no text by itself.
  package var usesMouse: Bool

  package init(theme: Theme = .auto, usesMouse: Bool = false) {
    self.theme = theme
    self.usesMouse = usesMouse
  }
}

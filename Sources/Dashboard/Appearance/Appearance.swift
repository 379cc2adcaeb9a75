package import Terminal

/// How the screen looks: what can be chosen while the dashboard is open.
package struct Appearance: Hashable, Sendable {
  package var theme: Theme

  package init(theme: Theme = .auto) {
    self.theme = theme
  }
}

/// Apps of one window.
package struct AppPage: Hashable, Sendable {
  package let apps: [App]
  package let hasMore: Bool

  package init(apps: [App], hasMore: Bool) {
    self.apps = apps
    self.hasMore = hasMore
  }
}

/// A window on the grants that have not ended, newest first.
package struct GrantQuery: Hashable, Sendable {
  /// nil for all apps.
  package var app: AppID?
  /// nil for everybody.
  package var owner: String?
  /// 1 to 200.
  package var limit: Int
  package var cursor: KeyID?

  package init(app: AppID? = nil, owner: String? = nil, limit: Int = 50, after cursor: KeyID? = nil) {
    self.app = app
    self.owner = owner
    self.limit = limit
    self.cursor = cursor
  }
}

import Credentials

/// What hangs on an app: what people should see before they change it for good.
struct AppImpact {
  let app: App
  let grants: Int

  init(_ app: App, in store: any AppStore) async throws(KeyStoreError) {
    self.app = app
    grants = try await store.grants(GrantQuery(app: app.id, limit: 1)).total
  }

  var lines: [String] {
    [
      "\(SafeText.line(app.name))  \(app.id) · \(app.kind.rawValue)",
      grants == 0
        ? "  Nobody has allowed it anything."
        : "  IN USE  it acts for people by \(DurationWording.counted(grants, "grant"))",
    ]
  }
}

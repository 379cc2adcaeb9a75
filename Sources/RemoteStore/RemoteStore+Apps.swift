package import Credentials
import Qodryx
import QodryxAPI

extension RemoteStore: AppStore {
  package func createApp(_ draft: AppDraft, by actor: Actor) async throws(KeyStoreError) -> IssuedApp {
    let request = CreateAppRequest(
      name: draft.name,
      kind: draft.kind.rawValue,
      redirectURIs: draft.redirectURIs,
      scopes: draft.scopes.ordered
    )
    return try await issueApp(try call(Call(.post, "v1", "apps"), sending: request))
  }

  package func apps(limit: Int, after cursor: AppID?) async throws(KeyStoreError) -> AppPage {
    // The program's own login is the last of the list.
    guard cursor != .commandLine else { return AppPage(apps: [], hasMore: false) }
    let call = Call(.get, "v1", "apps")
      .asking("limit", String(limit))
      .asking("cursor", cursor?.rawValue)
    let list = try await record(call, RecordList<AppRecord>.self)
    var apps: [App] = []
    for record in list.data { apps.append(try App(record, from: place.kind)) }
    return AppPage(apps: apps, hasMore: list.nextCursor != nil)
  }

  package func app(referredToAs reference: String) async throws(KeyStoreError) -> App {
    guard !reference.isEmpty else { throw .notFound(reference, kind: .app) }
    let call = Call(.get, "v1", "apps", "lookup").asking("reference", reference)
    return try await app(call, about: reference)
  }

  package func rotateSecret(of id: AppID, by actor: Actor) async throws(KeyStoreError) -> IssuedApp {
    try await issueApp(Call(.post, "v1", "apps", id.rawValue, "rotate-secret"), about: id.rawValue)
  }

  package func deleteApp(_ id: AppID, by actor: Actor) async throws(KeyStoreError) -> App {
    try await app(Call(.delete, "v1", "apps", id.rawValue), about: id.rawValue)
  }

  private func app(_ call: Call, about reference: String) async throws(KeyStoreError) -> App {
    let record = try await record(call, AppRecord.self, about: reference, kind: .app)
    return try App(record, from: place.kind)
  }

  /// The app and the client secret that a call is answered with.
  private func issueApp(_ call: Call, about reference: String? = nil) async throws(KeyStoreError) -> IssuedApp
  {
    let issued = try await asking(about: reference, kind: .app) { transport in
      try await transport.send(call.answeredShortly()).issuedApp()
    }
    return IssuedApp(app: try App(issued.record, from: place.kind), secret: issued.secret)
  }
}

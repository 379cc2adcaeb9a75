import Credentials
import Hummingbird
import QodryxAPI

/// `/v1/apps`: the registered OAuth apps. What an app may ask for is no more than a list: what it gets, a person
/// decides who holds it.
struct AppsController: Controller {
  let store: any AppStore

  var endpoints: [Endpoint] {
    let read = Scope(.read, .keys)
    let write = Scope(.write, .keys)
    let path = "/v1/apps"
    return [
      Endpoint(.get, path, needs: read, query: [.limit, .cursor], answer: list),
      Endpoint(.post, path, needs: write, answer: create),
      Endpoint(.get, "\(path)/lookup", needs: read, query: [.reference]) { _, context in
        let reference = try context.query.required(.reference)
        return .json(AppRecord(try await store.app(referredToAs: reference)))
      },
      Endpoint(.get, "\(path)/{id}", needs: read) { _, context in
        .json(AppRecord(try await app(context)))
      },
      Endpoint(.delete, "\(path)/{id}", needs: write) { _, context in
        .json(AppRecord(try await store.deleteApp(try context.appID(), by: context.actor)))
      },
      Endpoint(.post, "\(path)/{id}/rotate-secret", needs: write) { _, context in
        try .issued(try await store.rotateSecret(of: try context.appID(), by: context.actor))
      },
    ]
  }

  private func list(_: Request, _ context: AuthenticatedContext) async throws -> Response {
    let cursor = try context.query.identifierCursor("app_").map { AppID(rawValue: $0) }
    let page = try await store.apps(limit: try context.query.limit(), after: cursor)
    return .json(
      RecordList(
        data: page.apps.map { AppRecord($0) },
        nextCursor: page.hasMore ? page.apps.last?.id.rawValue : nil
      )
    )
  }

  private func create(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
    let (body, _) = try await request.read(CreateAppRequest.self, limit: context.bodyLimit)
    guard let kind = App.Kind(rawValue: body.kind) else {
      throw RequestFailure(.invalidValue, "kind: use confidential or public")
    }
    let draft = AppDraft(
      name: body.name,
      kind: kind,
      redirectURIs: body.redirectURIs,
      scopes: ScopeSet(body.scopes)
    )
    return try .issued(try await store.createApp(draft, by: context.actor))
  }

  /// The app with the identifier of the path; its name is no identifier.
  private func app(_ context: AuthenticatedContext) async throws -> App {
    let id = try context.appID()
    let app = try await store.app(referredToAs: id.rawValue)
    guard app.id == id else { throw KeyStoreError.notFound(id.rawValue, kind: .app) }
    return app
  }
}

extension AuthenticatedContext {
  fileprivate func appID() throws(RequestFailure) -> AppID {
    AppID(rawValue: try identifier())
  }
}

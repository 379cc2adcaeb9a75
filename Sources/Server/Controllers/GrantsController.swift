import Credentials
import Hummingbird
import QodryxAPI

/// `/v1/grants`: what people have allowed apps.
struct GrantsController: Controller {
  let store: any AppStore

  var endpoints: [Endpoint] {
    let read = Scope(.read, .keys)
    let path = "/v1/grants"
    return [
      Endpoint(.get, path, needs: read, query: [.app, .owner, .limit, .cursor], answer: list),
      Endpoint(.get, "\(path)/{id}", needs: read) { _, context in
        .json(GrantRecord(try await store.grant(try context.keyID())))
      },
      Endpoint(.delete, "\(path)/{id}", needs: Scope(.write, .keys), query: [.reason]) { _, context in
        let grant = try await store.revokeGrant(
          try context.keyID(),
          reason: context.query[.reason] ?? "",
          by: context.actor
        )
        return .json(GrantRecord(grant))
      },
    ]
  }

  private func list(_: Request, _ context: AuthenticatedContext) async throws -> Response {
    let page = try await store.grants(
      GrantQuery(
        app: context.query[.app].map { AppID(rawValue: $0) },
        owner: context.query[.owner],
        limit: try context.query.limit(),
        after: try context.query.identifierCursor("grt_").map { KeyID(rawValue: $0) }
      )
    )
    return .json(
      GrantListRecord(
        data: page.grants.map { GrantRecord($0) },
        nextCursor: page.hasMore ? page.grants.last?.id.rawValue : nil,
        total: page.total
      )
    )
  }
}

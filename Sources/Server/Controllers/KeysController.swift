import Credentials
import FoundationEssentials
import Hummingbird
import QodryxAPI

/// `/v1/api-keys`: what may be looked at.
struct KeysController: Controller {
  let store: any KeyStore
  let records: KeyRecords

  private static let readKeys = Scope(.read, .keys)
  /// The most keys that `hourly` answers for at once.
  private static let hourlyLimit = 200

  var endpoints: [Endpoint] {
    let path = "/v1/api-keys"
    return [
      Endpoint(.get, path, needs: Self.readKeys, query: KeyListRequest.keyParameters) { _, context in
        try await list(.keys, context)
      },
      Endpoint(.get, "\(path)/counts", needs: Self.readKeys) { _, _ in
        .json(KeyCountsRecord(try await store.counts()))
      },
      Endpoint(
        .get,
        "\(path)/tally",
        needs: Self.readKeys,
        query: [.filter, .include, .cursor],
        answer: tally
      ),
      Endpoint(.get, "\(path)/lookup", needs: Self.readKeys, query: [.reference]) { _, context in
        let reference = try context.query.required(.reference)
        return .json(try await records.record(try await store.key(referredToAs: reference)))
      },
      Endpoint(.get, "\(path)/hourly", needs: Self.readKeys, query: [.id], answer: hourly),
      Endpoint(.get, "\(path)/{id}", needs: Self.readKeys) { _, context in
        .json(try await records.record(try await store.key(try context.keyID())))
      },
      Endpoint(.get, "\(path)/{id}/usage", needs: Self.readKeys) { _, context in
        .json(KeyUsageRecord(try await store.usage(of: try context.keyID())))
      },
      Endpoint(
        .get,
        "/v1/personal-tokens",
        needs: Self.readKeys,
        query: KeyListRequest.tokenParameters
      ) { _, context in
        try await list(.tokens, context)
      },
    ]
  }

  private func list(_ kind: KeyListRequest.Kind, _ context: AuthenticatedContext) async throws -> Response {
    let request = try KeyListRequest(context.query, kind)
    let page = try await store.keys(request.query)
    return .json(
      RecordList(data: try await records.records(page.keys), nextCursor: request.nextCursor(behind: page))
    )
  }

  private func tally(_: Request, _ context: AuthenticatedContext) async throws -> Response {
    let filter = try KeyListRequest.filter(context.query, .keys)
    var cursor: KeyCursor?
    if let text = context.query[.cursor] { cursor = try KeyListRequest.cursor(text, as: .cursor) }
    return .json(KeyTallyRecord(try await store.tally(filter, before: cursor)))
  }

  private func hourly(_: Request, _ context: AuthenticatedContext) async throws -> Response {
    let ids = context.query.all(.id)
    guard ids.count <= Self.hourlyLimit else {
      throw RequestFailure(.invalidRequest, "id: at most \(Self.hourlyLimit) at once, not \(ids.count)")
    }
    let requests = try await store.hourlyRequests(of: ids.map { KeyID(rawValue: $0) })
    let data = requests.map { ($0.key.rawValue, $0.value) }
    return .json(HourlyRequestsRecord(data: Dictionary(data) { first, _ in first }))
  }
}

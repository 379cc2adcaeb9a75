import Credentials
import Hummingbird
import QodryxAPI

/// `/v1/refusals`: which requests were refused, by which check, when and from where.
struct RefusalsController: Controller {
  let store: any KeyStore

  private static let idLength = 1...64
  private static let textLength = 1...200
  private static let detailsLength = 0...500

  var endpoints: [Endpoint] {
    let parameters: [QueryName] = [.keyID, .hint, .type, .requestID, .limit, .cursor]
    return [
      Endpoint(.get, "/v1/refusals", needs: Scope(.read, .keys), query: parameters, answer: list),
      Endpoint(.post, "/v1/refusals", needs: Scope(.write, .keys), answer: report),
    ]
  }

  private func list(_: Request, _ context: AuthenticatedContext) async throws -> Response {
    let page = try await store.refusals(
      RefusalQuery(
        try Self.subject(context.query),
        before: try context.query.numberCursor(),
        limit: try context.query.limit()
      )
    )
    return .json(
      RecordList(
        data: page.requests.map { RefusedRequestRecord($0) },
        nextCursor: page.hasMore ? page.requests.last.map { String($0.number) } : nil
      )
    )
  }

  private static func subject(_ query: QueryParameters) throws(RequestFailure) -> RefusalQuery.Subject? {
    let named = [QueryName.keyID, .hint, .requestID].filter { query[$0] != nil }
    guard named.count <= 1, query[.type] == nil || query[.hint] != nil else {
      throw RequestFailure(.invalidRequest, "use one of key_id, request_id, and hint with or without type")
    }
    if let id = query[.keyID] { return .key(KeyID(rawValue: id)) }
    if let id = query[.requestID] { return .request(id) }
    guard let text = query[.hint] else { return nil }
    guard var hint = PartialHint(parsing: text) else {
      throw RequestFailure(.invalidRequest, "hint: use …9Q2F or 4fG7…9Q2F")
    }
    hint.type = try query.choice(.type, of: CredentialType.self)
    return .hint(hint)
  }

  private func report(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
    let (body, _) = try await request.read(ReportRefusalsRequest.self, limit: context.bodyLimit)
    guard body.refusals.count <= RefusedRequest.most else {
      throw RequestFailure(
        .invalidValue,
        "refusals: at most \(RefusedRequest.most) at once, not \(body.refusals.count)"
      )
    }
    try await store.record(
      refused: try body.refusals.enumerated().map { try Self.request($1, at: "refusals[\($0)]") }
    )
    return .noContent
  }

  private static func request(
    _ record: RefusedRequestRecord,
    at place: String
  ) throws(RequestFailure) -> RefusedRequest {
    let texts = [
      ("request_id", record.requestID, idLength), ("address", record.address, textLength),
      ("route", record.route, textLength), ("details", record.details, detailsLength),
      ("key_id", record.keyID ?? "-", textLength), ("scope", record.scope ?? "-", textLength),
    ]
    for (name, text, lengths) in texts {
      let isPlain = !text.unicodeScalars.contains(where: \.steersTerminals)
      guard lengths.contains(text.count), isPlain else {
        throw RequestFailure(
          .invalidValue,
          "\(place).\(name): use \(lengths.lowerBound) to \(lengths.upperBound) plain characters"
        )
      }
    }
    guard (400...599).contains(record.status) else {
      throw RequestFailure(.invalidValue, "\(place).status: use 400 to 599")
    }
    var masked = record
    masked.number = nil
    masked.requestID = CredentialMask.masked(record.requestID)
    masked.route = CredentialMask.masked(record.route)
    masked.details = CredentialMask.masked(record.details)
    guard let request = masked.request else {
      let checks = FailedCheck.allCases.map(\.rawValue).joined(separator: ", ")
      throw RequestFailure(
        .invalidValue,
        "\(place): type is that of a credential, hint is written 4fG7…9Q2F, and check is one of \(checks)"
      )
    }
    return request
  }
}

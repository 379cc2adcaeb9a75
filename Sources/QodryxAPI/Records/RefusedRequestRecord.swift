package import Credentials
package import FoundationEssentials

/// A refused request as the API shows it, and as a service reports it.
package struct RefusedRequestRecord: Codable, Hashable, Sendable {
  /// Its place in the record, larger for later ones; nobody reports it.
  package var number: Int?
  package var at: Date
  /// What the answer called the request in `X-Request-Id`.
  package var requestID: String
  /// null where no key is behind the credential.
  package var keyID: String?
  /// What the credential's prefix claims; null without one.
  package var type: String?
  /// The first and last 4 characters behind the prefix, `4fG7…9Q2F`; null unless it is well-formed.
  package var hint: String?
  /// The check that it did not pass.
  package var check: String
  /// Since when such requests are refused; null where that has no beginning.
  package var since: Date?
  /// The scope that was missing.
  package var scope: String?
  /// What the answer said about it.
  package var details: String
  package var address: String
  /// The method and the path, never the query.
  package var route: String
  /// The answer's status.
  package var status: Int

  package init(_ request: RefusedRequest) {
    number = request.number == 0 ? nil : request.number
    at = request.at
    requestID = request.requestID
    keyID = request.keyID?.rawValue
    type = request.type?.rawValue
    hint = request.hint?.full
    check = request.check.rawValue
    since = request.since
    scope = request.scope?.rawValue
    details = request.details
    address = request.address
    route = request.route
    status = request.status
  }

  /// The request that the record shows; nil where its type, hint or check is none.
  package var request: RefusedRequest? {
    guard let check = FailedCheck(rawValue: check) else { return nil }
    let type = type.map { CredentialType(rawValue: $0) }
    let hint = hint.map { PartialHint(parsing: $0) }
    if case .some(nil) = type { return nil }
    if let hint, hint?.head == nil { return nil }
    return RefusedRequest(
      number: number ?? 0,
      at: at,
      requestID: requestID,
      keyID: keyID.map(KeyID.init(rawValue:)),
      type: type ?? nil,
      hint: hint.flatMap { $0 }.flatMap { hint in
        hint.head.map { CredentialHint(head: $0, tail: hint.tail) }
      },
      check: check,
      since: since,
      scope: scope.map(Scope.init(rawValue:)),
      details: details,
      address: address,
      route: route,
      status: status
    )
  }

  enum CodingKeys: String, CodingKey {
    case number
    case at
    case requestID = "request_id"
    case keyID = "key_id"
    case type
    case hint
    case check
    case since
    case scope
    case details
    case address
    case route
    case status
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(number, forKey: .number)
    try container.encode(at, forKey: .at)
    try container.encode(requestID, forKey: .requestID)
    try container.encode(keyID, forKey: .keyID)
    try container.encode(type, forKey: .type)
    try container.encode(hint, forKey: .hint)
    try container.encode(check, forKey: .check)
    try container.encode(since, forKey: .since)
    try container.encode(scope, forKey: .scope)
    try container.encode(details, forKey: .details)
    try container.encode(address, forKey: .address)
    try container.encode(route, forKey: .route)
    try container.encode(status, forKey: .status)
  }
}

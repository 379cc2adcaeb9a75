import Credentials
import Crypto
import FoundationEssentials
import Hummingbird
import QodryxAPI

/// What makes credentials: `POST /v1/api-keys`, `POST /v1/personal-tokens` and rotation. Nobody gets a
/// credential that can do more than the one that asks for it, or that stands for another person.
struct IssuingController: Controller {
  let store: any KeyStore & IdempotencyStore
  let records: KeyRecords
  let now: @Sendable () -> Date

  private static let writeKeys = Scope(.write, .keys)

  var endpoints: [Endpoint] {
    [
      Endpoint(.post, "/v1/api-keys", needs: Self.writeKeys, answer: createKey),
      Endpoint(.post, "/v1/personal-tokens", needs: Self.writeKeys, answer: createToken),
      Endpoint(.post, "/v1/api-keys/{id}/rotate", needs: Self.writeKeys, answer: rotate),
    ]
  }

  private func createKey(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
    let (body, bytes) = try await request.read(CreateKeyRequest.self, limit: context.bodyLimit)
    guard let type = CredentialType(rawValue: body.type), CredentialType.keyTypes.contains(type) else {
      throw RequestFailure(.invalidValue, "type: use live, test or ro")
    }
    let draft = KeyDraft(
      name: body.name,
      type: type,
      scopes: ScopeSet(body.scopes),
      environment: try KeyEnvironment(wire: body.environment) ?? (type == .test ? .development : .production),
      note: body.description ?? "",
      owner: body.owner ?? context.principal.owner,
      expiresAt: body.expiresAt,
      rateLimit: body.rateLimitPerMinute ?? KeyDraft.defaultRateLimit
    )
    return try await create(draft, request, bytes, context)
  }

  private func createToken(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
    let (body, bytes) = try await request.read(CreateTokenRequest.self, limit: context.bodyLimit)
    let draft = KeyDraft(
      name: body.name,
      type: .personal,
      scopes: ScopeSet(body.scopes),
      note: body.description ?? "",
      owner: context.principal.owner,
      expiresAt: body.expiresAt,
      rateLimit: body.rateLimitPerMinute ?? KeyDraft.defaultRateLimit
    )
    return try await create(draft, request, bytes, context)
  }

  private func create(
    _ draft: KeyDraft,
    _ request: Request,
    _ body: Data,
    _ context: AuthenticatedContext
  ) async throws -> Response {
    // What no credential of this type can hold is an invalid value, which the store names beside all others.
    try context.requireHeld(draft.scopes.intersection(Scope.grantable(to: draft.type)))
    guard let order = try Self.order(request, body, context) else {
      return try await answer(try await store.create(draft, by: context.actor))
    }
    switch try await store.createOnce(draft, order: order, by: context.actor) {
    case .issued(let issued):
      return try await answer(issued)
    case .repeated(let key):
      var response = Response.json(try await records.record(key), status: .created)
      response.headers[.location] = "/v1/api-keys/\(key.id)"
      response.headers[.idempotencyReplayed] = "true"
      return response
    }
  }

  private func rotate(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
    let body = try await request.readIfPresent(
      RotateKeyRequest.self,
      limit: context.bodyLimit,
      otherwise: RotateKeyRequest()
    )
    let seconds = body.graceSeconds ?? GracePeriod.day.seconds
    guard GracePeriod.limits.contains(seconds) else {
      throw RequestFailure(.invalidValue, "grace_seconds: use 0 to \(GracePeriod.limits.upperBound)")
    }
    let key = try await store.key(try context.keyID())
    try context.requireHeld(key.scopes)
    guard key.type != .personal || key.owner == context.principal.owner else {
      throw RequestFailure.insufficientScope(
        [],
        "a personal token is rotated by the person whom it stands for"
      )
    }
    return try await answer(
      try await store.rotate(key.id, grace: GracePeriod(seconds: seconds), by: context.actor)
    )
  }

  private func answer(_ issued: IssuedKey) async throws -> Response {
    try .issued(issued, record: try await records.record(issued.key))
  }

  /// nil where the client does not ask for one.
  private static func order(
    _ request: Request,
    _ body: Data,
    _ context: AuthenticatedContext
  ) throws(RequestFailure) -> IdempotentOrder? {
    let keys = request.headers[values: .idempotencyKey]
    guard let key = keys.first else { return nil }
    let isPlain = key.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !CredentialMask.findsSecret(in: key)
    guard keys.count == 1, (1...255).contains(key.utf8.count), isPlain else {
      throw RequestFailure(
        .invalidRequest,
        "Idempotency-Key: use 1 to 255 printable ASCII characters, and no credential"
      )
    }
    var digest = SHA256()
    digest.update(data: Data("\(request.method.rawValue) \(request.uri.path)\n".utf8))
    digest.update(data: body)
    return IdempotentOrder(caller: context.principal.id, key: key, digest: Array(digest.finalize()))
  }
}

extension AuthenticatedContext {
  /// Nobody hands out what they do not hold themselves.
  ///
  /// - Throws: ``RequestFailure`` with 403.
  func requireHeld(_ scopes: ScopeSet) throws(RequestFailure) {
    let missing = scopes.subtracting(principal.scopes).ordered
    guard missing.isEmpty else {
      let list = missing.map(\.rawValue).joined(separator: ", ")
      throw .insufficientScope(missing, "the \(principal.type.noun) does not hold \(list) itself")
    }
  }
}

extension KeyEnvironment {
  /// - Throws: ``RequestFailure`` with 422 for a word that is no environment.
  init?(wire text: String?) throws(RequestFailure) {
    guard let text else { return nil }
    guard let environment = KeyEnvironment(rawValue: text) else {
      throw RequestFailure(.invalidValue, "environment: use prod, staging or dev")
    }
    self = environment
  }
}

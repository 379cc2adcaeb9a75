package import Credentials
import Qodryx
import QodryxAPI

extension RemoteStore {
  /// A personal token is made for the person behind the credential alone; a draft for anybody else is refused here.
  package func create(_ draft: KeyDraft, by actor: Actor) async throws(KeyStoreError) -> IssuedKey {
    // A request without an environment asks for the usual one; one with it for a token cannot be made.
    if (draft.type == .personal) != (draft.environment == nil) {
      throw .invalid(problems(of: draft))
    }
    return draft.type == .personal ? try await createToken(draft) : try await createKey(draft)
  }

  private func createKey(_ draft: KeyDraft) async throws(KeyStoreError) -> IssuedKey {
    let request = CreateKeyRequest(
      name: draft.name,
      type: draft.type.rawValue,
      scopes: draft.scopes.ordered,
      environment: draft.environment?.rawValue,
      description: draft.note,
      owner: draft.owner,
      expiresAt: draft.expiresAt,
      rateLimitPerMinute: draft.rateLimit
    )
    return try await issue(try call(Call(.post, "v1", "api-keys"), sending: request))
  }

  private func createToken(_ draft: KeyDraft) async throws(KeyStoreError) -> IssuedKey {
    let person = try await person()
    guard draft.owner == person else {
      throw .invalid([.init(.owner, "the server makes tokens for you alone, and knows you as \(person)")])
    }
    let request = CreateTokenRequest(
      name: draft.name,
      scopes: draft.scopes.ordered,
      description: draft.note,
      expiresAt: draft.expiresAt,
      rateLimitPerMinute: draft.rateLimit
    )
    return try await issue(try call(Call(.post, "v1", "personal-tokens"), sending: request))
  }

  package func confirmSaved(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await key(Call(.post, "v1", "api-keys", id.rawValue, "confirm"), about: id.rawValue)
  }

  package func edit(_ id: KeyID, _ edit: KeyEdit, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    let request = UpdateKeyRequest(
      name: edit.name,
      description: edit.note,
      owner: edit.owner,
      environment: edit.environment?.rawValue,
      rateLimitPerMinute: edit.rateLimit,
      scopes: edit.scopes?.ordered
    )
    return try await update(id, request)
  }

  package func disable(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await update(id, UpdateKeyRequest(disabled: true))
  }

  package func enable(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await update(id, UpdateKeyRequest(disabled: false))
  }

  private func update(_ id: KeyID, _ request: UpdateKeyRequest) async throws(KeyStoreError) -> APIKey {
    let call = try call(Call(.patch, "v1", "api-keys", id.rawValue), sending: request)
    return try await key(call, about: id.rawValue)
  }

  package func rotate(
    _ id: KeyID,
    grace: GracePeriod,
    by actor: Actor
  ) async throws(KeyStoreError) -> IssuedKey {
    let request = RotateKeyRequest(graceSeconds: grace.seconds)
    let call = try call(Call(.post, "v1", "api-keys", id.rawValue, "rotate"), sending: request)
    return try await issue(call, about: id.rawValue)
  }

  package func retire(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await key(Call(.post, "v1", "api-keys", id.rawValue, "retire"), about: id.rawValue)
  }

  package func revoke(_ id: KeyID, reason: String, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    let call = Call(.delete, "v1", "api-keys", id.rawValue).asking("reason", reason)
    return try await key(call, about: id.rawValue)
  }

  package func setRotationPolicy(_ policy: RotationPolicy, by actor: Actor) async throws(KeyStoreError) {
    let request = SetRotationPolicyRequest(periodDays: policy.period, warningDays: policy.warning)
    let call = try call(Call(.put, "v1", "rotation-policy"), sending: request)
    _ = try await record(call, RotationPolicyRecord.self)
  }

  @discardableResult
  package func recordPassedDeadlines() async throws(KeyStoreError) -> Int {
    try await record(Call(.post, "v1", "rotation-deadlines"), RecordedDeadlinesRecord.self).recorded
  }
}

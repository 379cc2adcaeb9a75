import Credentials
import Hummingbird
import QodryxAPI

/// What happens to a key after it was made: editing, confirming, retiring, revoking.
struct KeyChangesController: Controller {
  let store: any KeyStore
  let records: KeyRecords

  private static let writeKeys = Scope(.write, .keys)

  var endpoints: [Endpoint] {
    let path = "/v1/api-keys/{id}"
    return [
      Endpoint(.patch, path, needs: Self.writeKeys, answer: edit),
      Endpoint(.delete, path, needs: Self.writeKeys, query: [.reason]) { _, context in
        try await revoke(try context.keyID(), context)
      },
      Endpoint(.post, "\(path)/confirm", needs: Self.writeKeys) { _, context in
        let key = try await store.confirmSaved(try context.keyID(), by: context.actor)
        return .json(try await records.record(key))
      },
      Endpoint(.post, "\(path)/retire", needs: Self.writeKeys) { _, context in
        let key = try await store.retire(try context.keyID(), by: context.actor)
        return .json(try await records.record(key))
      },
      Endpoint(.delete, "/v1/personal-tokens/{id}", needs: Self.writeKeys, query: [.reason]) { _, context in
        let key = try await store.key(try context.keyID())
        guard key.type == .personal else { throw KeyStoreError.notFound(key.id.rawValue) }
        return try await revoke(key.id, context)
      },
    ]
  }

  private func revoke(_ id: KeyID, _ context: AuthenticatedContext) async throws -> Response {
    let key = try await store.revoke(id, reason: context.query[.reason] ?? "", by: context.actor)
    return .json(try await records.record(key))
  }

  private func edit(_ request: Request, _ context: AuthenticatedContext) async throws -> Response {
    let (body, _) = try await request.read(UpdateKeyRequest.self, limit: context.bodyLimit)
    let edit = KeyEdit(
      name: body.name,
      note: body.description,
      owner: body.owner,
      environment: try KeyEnvironment(wire: body.environment),
      rateLimit: body.rateLimitPerMinute,
      scopes: body.scopes.map { ScopeSet($0) }
    )
    var key = try await store.key(try context.keyID())
    try require(context, maySet: edit, disabled: body.disabled, of: key)
    if !edit.isEmpty { key = try await store.edit(key.id, edit, by: context.actor) }
    switch (body.disabled, key.disabledAt) {
    // What is stopped already stays so, but an ended key is said to have ended.
    case (true, _) where key.disabledAt == nil || key.revokedAt != nil:
      key = try await store.disable(key.id, by: context.actor)
    case (false, _?): key = try await store.enable(key.id, by: context.actor)
    default: break
    }
    return .json(try await records.record(key))
  }

  /// Stopping and renaming take nothing but `write:keys`; to name scopes or to bring a key back takes holding
  /// what the key can do.
  private func require(
    _ context: AuthenticatedContext,
    maySet edit: KeyEdit,
    disabled: Bool?,
    of key: APIKey
  ) throws {
    if let scopes = edit.scopes {
      // What the key cannot be given anyway is an invalid value, whoever asks.
      try context.requireHeld(scopes.intersection(key.scopes))
    }
    if disabled == false, key.disabledAt != nil { try context.requireHeld(key.scopes) }
    if let owner = edit.owner, key.type == .personal, owner != key.owner {
      let problem = FieldProblem(.owner, "a personal token stays with the person whom it stands for")
      throw KeyStoreError.invalid(edit.problems(on: key).filter { $0.field != .owner } + [problem])
    }
  }
}

package import Credentials

/// What apps do, in short: a device or a browser asks, a person approves, the app takes its tokens.
extension OAuthStore {
  /// A device asks for access.
  package func ask(
    as app: AppID = .commandLine,
    for scopes: ScopeSet = [Scope(.read, .projects)],
    on device: String = "ops-7",
    from address: String = "10.20.9.3"
  ) async throws -> BegunDeviceAuthorization {
    try await beginDeviceAuthorization(
      DeviceRequest(app: app, scopes: scopes, address: address, device: device)
    )
  }

  /// What a device hears when it asks for its tokens.
  package func redeem(
    _ begun: BegunDeviceAuthorization,
    as app: AppID = .commandLine
  ) async throws -> Result<IssuedTokens, OAuthRefusal> {
    try await redeemDeviceCode(begun.deviceCode.digest, by: app)
  }

  /// A device asks, somebody approves all of it for themselves, and the device takes its tokens.
  package func connect(
    _ store: any AppStore,
    as app: AppID = .commandLine,
    for scopes: ScopeSet = [Scope(.read, .projects)],
    on device: String = "ops-7",
    by actor: Actor = .ops1
  ) async throws -> IssuedTokens {
    let begun = try await ask(as: app, for: scopes, on: device)
    _ = try await store.approve(begun, by: actor)
    return try await redeem(begun, as: app).get()
  }
}

extension AppStore {
  /// Allows what a device asks for, or some of it.
  package func approve(
    _ begun: BegunDeviceAuthorization,
    scopes: ScopeSet? = nil,
    by actor: Actor = .ops1
  ) async throws -> Approval {
    let scopes = scopes ?? begun.approval.scopes
    return try await approve(begun.approval.id, code: begun.code, scopes: scopes, for: actor.name, by: actor)
  }

  /// Registers an app for everything that the platform has.
  package func register(
    _ name: String,
    _ kind: App.Kind = .confidential,
    redirectURIs: [String] = ["https://retool.example/callback"],
    scopes: ScopeSet = Set(Scope.platform),
    by actor: Actor = .ops1
  ) async throws -> IssuedApp {
    try await createApp(
      AppDraft(name: name, kind: kind, redirectURIs: redirectURIs, scopes: scopes),
      by: actor
    )
  }
}

extension PrincipalSource {
  /// Who a request with this credential is, or why it is refused.
  package func principal(for secret: Secret) throws -> Result<Principal, Refusal> {
    try principal(for: Token(parsing: secret))
  }
}

extension Secret {
  /// What a store knows a ticket by.
  package var digest: CredentialDigest { withBytes(CredentialDigest.init(of:)) }
}

extension UserCode {
  /// Another code with the same first letters.
  package var mistyped: UserCode {
    get throws {
      let tail = letters.suffix(4) == "BBBB" ? "CCCC" : "BBBB"
      return try UserCode(parsing: head + tail)
    }
  }
}

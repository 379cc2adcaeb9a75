import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore

@testable import Dashboard

/// Apps, requests and grants as the pictures show them, made by the store's own operations.
extension SQLiteStore {
  /// A device that asks with the program's own login.
  @discardableResult
  func deviceAsks(
    device: String = "ops-7",
    from address: String = "10.20.9.3",
    for scopes: [Scope] = [Scope(.read, .projects), Scope(.read, .workflows), Scope(.write, .workflows)]
  ) async throws -> BegunDeviceAuthorization {
    try await beginDeviceAuthorization(
      DeviceRequest(app: .commandLine, scopes: ScopeSet(scopes), address: address, device: device)
    )
  }

  /// A browser that waits on the consent page of an app.
  @discardableResult
  func browserAsks(_ app: App, for scopes: [Scope] = [Scope(.read, .projects)]) async throws
    -> BegunAuthorization
  {
    try await beginAuthorization(
      AuthorizationRequest(
        app: app.id,
        redirectURI: app.redirectURIs[0],
        namedRedirectURI: true,
        scopes: ScopeSet(scopes),
        state: "xyz",
        challenge: CodeChallenge(of: String(repeating: "v", count: 43)),
        address: "198.51.100.7",
        device: ""
      )
    )
  }

  func register(
    _ name: String,
    kind: App.Kind = .confidential,
    scopes: [Scope] = [Scope(.read, .projects)]
  ) async throws -> App {
    let address = "https://\(name.lowercased()).example.com/callback"
    let draft = AppDraft(name: name, kind: kind, redirectURIs: [address], scopes: ScopeSet(scopes))
    return try await createApp(draft, by: .ops1).app
  }

  /// What a device gets once somebody has approved it.
  func connect(
    device: String,
    for owner: String,
    scopes: [Scope] = [Scope(.read, .keys), Scope(.write, .keys)]
  ) async throws -> IssuedTokens {
    let begun = try await deviceAsks(device: device, for: scopes)
    _ = try await approve(
      begun.approval.id,
      code: begun.code,
      scopes: ScopeSet(scopes),
      for: owner,
      by: Actor(name: owner, origin: "local")
    )
    return try await take(begun)
  }

  /// The tokens of an approved device.
  func take(_ begun: BegunDeviceAuthorization) async throws -> IssuedTokens {
    try await redemption(of: begun).get()
  }

  func redemption(of begun: BegunDeviceAuthorization) async throws -> Result<IssuedTokens, OAuthRefusal> {
    let digest = begun.deviceCode.withBytes { CredentialDigest(of: $0) }
    return try await redeemDeviceCode(digest, by: .commandLine)
  }

  /// Two requests, three grants and two registered apps, at the clock's time.
  func fillWithApps(clock: ManualClock) async throws {
    let now = clock.date
    clock.set(to: now - 12 * 86_400)
    let first = try await connect(device: "ops-1", for: "ops1")
    clock.set(to: now - 2 * 86_400)
    let retool = try await register("Retool")
    _ = try await register("Grafana", kind: .public, scopes: [Scope(.read, .deployments)])
    _ = try await connect(device: "ops-2", for: "qa", scopes: [Scope(.read, .projects)])
    let third = try await connect(device: "", for: "sre", scopes: Scope.platform)
    try await record([
      KeyUse(keyID: first.grant.id, at: now - 20, address: "10.20.9.1", route: "GET /v1/keys", scope: nil),
      KeyUse(
        keyID: third.grant.id,
        at: now - 9 * 3_600,
        address: "10.20.9.2",
        route: "GET /v1/keys",
        scope: nil
      ),
    ])
    clock.set(to: now - 79)
    try await deviceAsks()
    clock.set(to: now - 2)
    try await browserAsks(retool)
    clock.set(to: now)
  }
}

import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server
@testable import ServerTests

/// Somebody with one credential, and what it should be worth.
struct Holder: Sendable {
  let name: String
  /// nil for somebody who presents nothing.
  let secret: String?
  /// nil for a credential that lets nobody in.
  let scopes: Set<Scope>?

  /// A holder of every kind: every type of credential with everything that it can hold, with one scope, with all but
  /// one, and every kind that lets nobody in.
  static func all(on stage: Stage) async throws -> [Holder] {
    var holders = [
      Holder(name: "nobody", secret: nil, scopes: nil),
      Holder(name: "a guess", secret: "qx_live_guess", scopes: nil),
      Holder(name: "another store's key", secret: try await Stage().issue().secret, scopes: nil),
    ]
    for type in CredentialType.listed {
      holders += try await listed(type, on: stage)
    }
    holders += try await ended(on: stage)
    return holders + (try await apps(on: stage))
  }

  private static func listed(_ type: CredentialType, on stage: Stage) async throws -> [Holder] {
    let grantable = Scope.grantable(to: type)
    var sets = [grantable, grantable.filter { $0.access == .read }]
    if type == .personal {
      sets += grantable.map { scope in [scope] }
      sets += grantable.map { scope in grantable.filter { $0 != scope } }
    }
    var holders: [Holder] = []
    for scopes in sets {
      let secret = try await stage.issue(type, scopes: scopes, rateLimit: 1_000_000).secret
      let list = scopes.map(\.rawValue).joined(separator: " ")
      holders.append(Holder(name: "\(type.title) with \(list)", secret: secret, scopes: Set(scopes)))
    }
    return holders
  }

  private static func ended(on stage: Stage) async throws -> [Holder] {
    let expired = try await stage.issue(.personal, expiresAt: stage.clock.date + 60)
    let disabled = try await stage.issue(.personal)
    let revoked = try await stage.issue(.personal)
    let replaced = try await stage.issue(.personal)
    _ = try await stage.store.disable(disabled.key.id, by: .ops1)
    _ = try await stage.store.revoke(revoked.key.id, reason: "", by: .ops1)
    _ = try await stage.store.rotate(replaced.key.id, grace: .none, by: .ops1)
    stage.clock.advance(by: 61)
    return [
      Holder(name: "an expired token", secret: expired.secret, scopes: nil),
      Holder(name: "a disabled token", secret: disabled.secret, scopes: nil),
      Holder(name: "a revoked token", secret: revoked.secret, scopes: nil),
      Holder(name: "a replaced token", secret: replaced.secret, scopes: nil),
    ]
  }

  private static func apps(on stage: Stage) async throws -> [Holder] {
    let client = try await stage.register()
    let person = try await stage.person()
    return try await stage.serve { visitor in
      let app = try await Consent(client).tokens(by: person, in: visitor)
      let ended = try await Consent(client).tokens(by: person, in: visitor)
      let grant = try await visitor.send(.get, "/v1/user", as: ended.access).string("credential.id")
      let end = try await visitor.send(.delete, "/v1/grants/\(try #require(grant))", as: person)
      #expect(end.status == 200)
      let login = try await Consent(.commandLine).asking("read:keys read:projects").withChallenge
        .tokens(by: person, in: visitor)
      return [
        Holder(
          name: "an app's access token",
          secret: app.access,
          scopes: [Scope(.read, .projects), Scope(.write, .workflows)]
        ),
        Holder(
          name: "a login's access token",
          secret: login.access,
          scopes: [Scope(.read, .projects), Scope(.read, .keys)]
        ),
        Holder(name: "an app's refresh token", secret: app.refresh, scopes: nil),
        Holder(name: "an app's client secret", secret: client.secret, scopes: nil),
        Holder(name: "an ended grant's access token", secret: ended.access, scopes: nil),
      ]
    }
  }

  /// What becomes of a request: the status that refuses it, or nil where it is let in.
  func refusal(at route: Route) -> Int? {
    switch (route.admission, scopes) {
    case (.everybody, _): nil
    case (_, nil): 401
    case (.anyCredential, _): nil
    case (.holders(let scope), let scopes?): scopes.contains(scope) ? nil : 403
    }
  }
}

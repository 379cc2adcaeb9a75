import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import Logging
import SQLiteStore
import Testing

@testable import Server

/// Every endpoint with every type of credential: what the contract's table says, made from the endpoints
/// themselves.
@Suite struct ScopeTableTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  /// The endpoints that need a scope, with a target that names nothing that is there.
  private var guarded: [(method: HTTPRequest.Method, target: String, scope: Scope)] {
    Endpoints.sample(stage).all.compactMap { endpoint in
      guard case .scope(let scope) = endpoint.access, let method = endpoint.method else { return nil }
      return (method, endpoint.path.replacing("{id}", with: "key_0000000000000000"), scope)
    }
  }

  @Test(arguments: CredentialType.listed)
  func whoHoldsTheScopePassesAndNobodyElse(_ type: CredentialType) async throws {
    let all = try await stage.issue(type, rateLimit: 100_000).secret
    let guarded = guarded
    #expect(guarded.count >= 25)
    try await stage.serve { visitor in
      for (method, target, scope) in guarded {
        let answer = try await visitor.send(method, target, as: all)
        guard Scope.grantable(to: type).contains(scope) else {
          #expect(answer.status == 403, "\(method) \(target)")
          #expect(answer.code == "insufficient_scope")
          let challenge = #"Bearer error="insufficient_scope", scope="\#(scope)""#
          #expect(answer[header: "WWW-Authenticate"] == challenge)
          continue
        }
        #expect(![401, 403, 429].contains(answer.status), "\(method) \(target)")
      }
    }
  }

  @Test func aScopeGrantsExactlyItself() async throws {
    var secrets: [Scope: String] = [:]
    for scope in Set(guarded.map(\.scope)) {
      let others = Scope.all.filter { $0 != scope }
      secrets[scope] = try await stage.issue(.personal, scopes: others, rateLimit: 100_000).secret
    }
    let (guarded, known) = (guarded, secrets)
    try await stage.serve { visitor in
      for (method, target, scope) in guarded {
        let answer = try await visitor.send(method, target, as: known[scope])
        #expect(answer.status == 403, "\(method) \(target)")
      }
    }
  }

  @Test func nothingIsToldWithoutACredential() async throws {
    let guarded = guarded
    try await stage.serve { visitor async throws in
      for (method, target, _) in guarded {
        #expect(try await visitor.send(method, target).status == 401)
      }
    }
  }
}

extension Endpoints {
  /// The endpoints without a server around them.
  static func sample(_ stage: Stage) -> Endpoints {
    let now = stage.clock.now
    let gate = Gate(
      principals: stage.store,
      requests: RateLimiter(capacity: 1, now: now),
      failures: RateLimiter(capacity: 1, now: now),
      failuresPerMinute: 1,
      usage: UsageBuffer(store: stage.store, logger: stage.log.logger),
      metrics: ServerMetrics(),
      now: now
    )
    return Endpoints(
      store: stage.store,
      gate: gate,
      verifier: Verifier(gate: gate, family: .forwarded),
      feed: ChangeFeed(store: stage.store, usage: gate.usage, start: stage.clock.date),
      address: PublicAddress(ServerConfiguration()),
      configuration: ServerConfiguration(),
      now: now
    )
  }
}

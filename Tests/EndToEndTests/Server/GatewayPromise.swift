import Foundation
import ProgramTesting
import Testing

/// What every shipped gateway configuration does.
enum GatewayPromise: CaseIterable {
  case acceptedRequestReachesTheServiceWithItsVerdict
  case missingOrWrongCredentialIsChallenged
  case missingScopeIsForbidden
  case exhaustedLimitSaysWhenToTryAgain
  case revokedKeyIsRefusedAtTheNextRequest
  case twoDifferentCredentialsAreRefused
  case forgedHeadersDoNotWidenWhatAKeyMayDo
  case forgedVerdictDoesNotReachTheService
  case pathThatCouldBeReadInTwoWaysIsRefused
  case credentialInAnAddressIsRefusedAndNeverLogged
  case nothingGetsThroughWhileTheServerIsGone

  /// - Throws: what starting the programs throws, and expectations' failures.
  func check(_ gateway: Gateway) throws {
    let guarded = try GuardedService(behind: gateway)
    switch self {
    case .acceptedRequestReachesTheServiceWithItsVerdict: try Self.acceptedRequest(guarded)
    case .missingOrWrongCredentialIsChallenged: try Self.challenge(guarded)
    case .missingScopeIsForbidden: try Self.missingScope(guarded)
    case .exhaustedLimitSaysWhenToTryAgain: try Self.limit(guarded)
    case .revokedKeyIsRefusedAtTheNextRequest: try Self.revocation(guarded)
    case .twoDifferentCredentialsAreRefused: try Self.twoCredentials(guarded)
    case .forgedHeadersDoNotWidenWhatAKeyMayDo: try Self.forgedRequest(guarded)
    case .forgedVerdictDoesNotReachTheService: try Self.forgedVerdict(guarded)
    case .pathThatCouldBeReadInTwoWaysIsRefused: try Self.ambiguousPath(guarded)
    case .credentialInAnAddressIsRefusedAndNeverLogged: try Self.credentialInAddress(guarded)
    case .nothingGetsThroughWhileTheServerIsGone: try Self.serverGone(guarded)
    }
  }

  private static func acceptedRequest(_ guarded: GuardedService) throws {
    let secret = try guarded.store.create("deploy", scopes: "read:projects,write:projects")
    let key = try #require(try guarded.store.keys("deploy").first)

    #expect(try guarded.ask("/v1/projects?limit=5", as: secret).status == 200)
    let posted = try guarded.ask(
      "/v1/projects/7",
      "--header",
      "X-API-Key: \(secret)",
      "--data",
      "hello=world"
    )
    #expect(posted.status == 200)

    let seen = try guarded.service.seen
    try #require(seen.count == 2)
    #expect(seen[0].method == "GET" && seen[0].target == "/v1/projects?limit=5")
    #expect(seen[1].method == "POST" && seen[1].target == "/v1/projects/7" && seen[1].body == "hello=world")
    for request in seen {
      #expect(request.values("X-Qodryx-Key-Id") == [key.id])
      #expect(request.values("X-Qodryx-Type") == ["live"])
      #expect(request.values("X-Qodryx-Scopes") == ["read:projects write:projects"])
      #expect(request.values("X-Qodryx-Owner").count == 1)
      #expect(request.values("X-Qodryx-Environment") == ["prod"])
      #expect(request.values("Authorization") == [] && request.values("X-API-Key") == [])
    }
  }

  private static func challenge(_ guarded: GuardedService) throws {
    let none = try guarded.ask("/v1/projects")
    #expect(none.status == 401)
    #expect(none["WWW-Authenticate"] == #"Bearer realm="qodryx""#)
    #expect(none.body.contains(#""unauthorized""#))

    let wrong = try guarded.ask("/v1/projects", as: "qx_live_abc123def456")
    #expect(wrong.status == 401)
    #expect(wrong["WWW-Authenticate"]?.contains(#"error="invalid_token""#) == true)
    #expect(try guarded.service.seen.isEmpty)
  }

  private static func missingScope(_ guarded: GuardedService) throws {
    let secret = try guarded.store.create("reader", scopes: "read:projects")

    let written = try guarded.ask("/v1/projects", as: secret, "--data", "name=x")
    #expect(written.status == 403)
    #expect(
      written["WWW-Authenticate"]?.contains(#"error="insufficient_scope", scope="write:projects""#) == true
    )
    #expect(written.body.contains(#""insufficient_scope""#))
    #expect(try guarded.ask("/v1/deployments", as: secret).status == 403)
    #expect(try guarded.ask("/admin", as: secret).status == 403)
    #expect(try guarded.service.seen.isEmpty)
  }

  private static func limit(_ guarded: GuardedService) throws {
    let secret = try guarded.store.create("slow", "--rate-limit", "2")

    #expect(try guarded.ask("/v1/projects", as: secret).status == 200)
    #expect(try guarded.ask("/v1/projects", as: secret).status == 200)
    let refused = try guarded.ask("/v1/projects", as: secret)
    #expect(refused.status == 429)
    #expect((1...60).contains(refused["Retry-After"].flatMap { Int($0) } ?? 0))
    #expect(refused["RateLimit-Limit"] == "2" && refused["RateLimit-Remaining"] == "0")
    #expect(refused.body.contains(#""rate_limited""#))
    #expect(try guarded.service.seen.count == 2)
  }

  private static func revocation(_ guarded: GuardedService) throws {
    let secret = try guarded.store.create("leaked")

    #expect(try guarded.ask("/v1/projects", as: secret).status == 200)
    let revoked = try guarded.store.run("keys", "revoke", "leaked", "--reason", "leaked", "--yes")
    #expect(revoked.status == .exited(0))
    let refused = try guarded.ask("/v1/projects", as: secret)
    #expect(refused.status == 401)
    #expect(refused["WWW-Authenticate"]?.contains(#"error="invalid_token""#) == true)
    #expect(try guarded.service.seen.count == 1)
  }

  private static func twoCredentials(_ guarded: GuardedService) throws {
    let first = try guarded.store.create("one")
    let second = try guarded.store.create("two")

    #expect(try guarded.ask("/v1/projects", as: first, "--header", "X-API-Key: \(second)").status == 400)
    #expect(try guarded.service.seen.isEmpty)
    #expect(try guarded.ask("/v1/projects", as: first, "--header", "X-API-Key: \(first)").status == 200)
  }
}

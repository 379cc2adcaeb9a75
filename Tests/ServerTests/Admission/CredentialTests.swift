import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server

@Suite struct CredentialTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test func bothHeadersLetIn() async throws {
    let (key, secret) = try await stage.issue()
    try await stage.serve { visitor in
      let headers = [
        ["Authorization": "Bearer \(secret)"], ["Authorization": "bearer  \(secret)"],
        ["X-API-Key": secret], ["Authorization": "Bearer \(secret)", "X-API-Key": secret],
      ]
      for headers in headers {
        let answer = try await visitor.send(.get, "/v1/user", headers)
        #expect(answer.status == 200)
        #expect(answer.string("credential.id") == key.id.rawValue)
        #expect(answer.string("kind") == "service")
      }
    }
  }

  @Test func twoDifferentCredentialsAreAnInvalidRequest() async throws {
    let (_, first) = try await stage.issue()
    let (_, second) = try await stage.issue()
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, "/v1/user", as: first, ["X-API-Key": second])
      #expect(answer.status == 400)
      #expect(answer.code == "invalid_request")
      #expect(!answer.text.contains(first) && !answer.text.contains(second))
    }
  }

  @Test(arguments: [
    [:], ["Authorization": "Basic dXNlcjpwYXNz"], ["Authorization": ""],
  ])
  func withoutCredentialTheChallengeNamesNoError(_ headers: [String: String]) async throws {
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, "/v1/user", headers)
      #expect(answer.status == 401)
      #expect(answer.code == "unauthorized")
      #expect(answer[header: "WWW-Authenticate"] == #"Bearer realm="qodryx""#)
    }
  }

  @Test func aRefusedCredentialIsNamedByItsPrefixAlone() async throws {
    let (_, secret) = try await stage.issue(.test)
    let foreign = try await Stage().issue(.live).secret
    let mistyped = secret.dropLast() + (secret.hasSuffix("0") ? "1" : "0")
    try await stage.serve { visitor in
      let presented = [
        (foreign, "The API key 'qx_live_...' does not exist or has been revoked"),
        (String(mistyped), "The API key 'qx_test_...' is malformed: its checksum does not match"),
        ("qx_pat_short", "The personal token 'qx_pat_...' is malformed"),
        ("hello", "The credential is not an API key of QODRYX"),
      ]
      for (credential, details) in presented {
        let answer = try await visitor.send(.get, "/v1/user", as: credential)
        #expect(answer.status == 401)
        #expect(answer.string("error.message") == "Invalid API key provided")
        #expect(answer.string("error.details")?.hasPrefix(details) == true)
        #expect(answer[header: "WWW-Authenticate"] == #"Bearer realm="qodryx", error="invalid_token""#)
        #expect(!answer.text.contains(credential))
      }
    }
  }

  @Test func aCredentialThatIsOverIsRefusedWithTheReason() async throws {
    let soon = stage.clock.date + 60
    let expired = try await stage.issue(expiresAt: soon)
    let disabled = try await stage.issue()
    let revoked = try await stage.issue()
    let replaced = try await stage.issue()
    _ = try await stage.store.disable(disabled.key.id, by: .ops1)
    _ = try await stage.store.revoke(revoked.key.id, reason: "", by: .ops1)
    _ = try await stage.store.rotate(replaced.key.id, grace: .none, by: .ops1)
    stage.clock.advance(by: 61)
    try await stage.serve { visitor in
      let reasons = [
        (expired.secret, "has expired"), (disabled.secret, "is disabled"),
        (revoked.secret, "does not exist or has been revoked"),
        (replaced.secret, "has been replaced, and its grace is over"),
      ]
      for (secret, reason) in reasons {
        let answer = try await visitor.send(.get, "/v1/user", as: secret)
        #expect(answer.status == 401)
        #expect(answer.string("error.details") == "The API key 'qx_live_...' \(reason)")
      }
    }
  }

  @Test(arguments: [
    "/v1/user?api_key=SECRET", "/v1/user?SECRET", "/v1/user?x=%71x_live_abc",
    "/v1/projects?limit=1&t=%2571x_pat_1",
  ])
  func aCredentialInTheQueryIsRefused(_ target: String) async throws {
    let (_, secret) = try await stage.issue()
    let target = target.replacing("SECRET", with: secret)
    try await stage.serve { visitor in
      let alone = try await visitor.send(.get, target)
      #expect(alone.status == 401)
      let beside = try await visitor.send(.get, target, as: secret)
      #expect(beside.status == 400)
      #expect(!alone.text.contains(secret) && !beside.text.contains(secret))
    }
    #expect(!stage.log.text.contains(secret))
  }

  @Test func aRevokedKeyIsRefusedAtTheNextRequestWhoeverRevokedIt() async throws {
    let other = try stage.openAgain()
    try await stage.serve { visitor in
      for _ in 0..<20 {
        let (key, secret) = try await stage.issue()
        #expect(try await visitor.send(.get, "/v1/user", as: secret).status == 200)
        _ = try await other.revoke(key.id, reason: "leaked", by: .qa)
        let answer = try await visitor.send(.get, "/v1/user", as: secret, ["X-Forwarded-For": "192.0.2.1"])
        #expect([401, 429].contains(answer.status))
      }
    }
    await other.close()
  }
}

import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server

/// The device grant (RFC 8628), for a person who has no browser where they log in.
@Suite struct DeviceTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  private static let grantType = "urn:ietf:params:oauth:grant-type:device_code"

  private func begin(
    _ visitor: Visitor,
    _ client: Client = .commandLine,
    scope: String = "read:projects write:keys"
  ) async throws -> Answer {
    try await visitor.post(
      "/oauth/device_authorization",
      client.credentials + [Parameter("scope", scope), Parameter("device_name", "ops-7")]
    )
  }

  private func poll(_ visitor: Visitor, _ begun: Answer, as client: Client = .commandLine) async throws
    -> Answer
  {
    let code = try #require(begun.string("device_code"))
    return try await visitor.tokens(client, Self.grantType, [Parameter("device_code", code)])
  }

  @Test func aDeviceAsksUntilSomebodyHasDecided() async throws {
    let client = Client.commandLine
    try await stage.serve { visitor in
      let begun = try await begin(visitor, client)
      #expect(begun.status == 200)
      let code = try UserCode(parsing: try #require(begun.string("user_code")))
      #expect(begun.string("verification_uri") == "http://127.0.0.1:8080/oauth/device")
      #expect(
        begun.string("verification_uri_complete") == "http://127.0.0.1:8080/oauth/device?user_code=\(code)"
      )
      #expect(begun["expires_in"] as? Int == 600)
      #expect(begun["interval"] as? Int == 5)

      let first = try await poll(visitor, begun)
      #expect(first.status == 400)
      #expect(first.string("error") == "authorization_pending")
      #expect(try await poll(visitor, begun).string("error") == "slow_down")
      stage.clock.advance(by: 5)
      #expect(try await poll(visitor, begun).string("error") == "slow_down")
      stage.clock.advance(by: 15)
      #expect(try await poll(visitor, begun).string("error") == "authorization_pending")

      let approval = try await stage.store.pendingApproval(code: code)
      #expect(approval.title == "qodryx CLI on ops-7")
      #expect(approval.address == "127.0.0.1")
      _ = try await stage.store.approve(
        approval.id,
        code: code,
        scopes: approval.scopes,
        for: "infra",
        by: .infra
      )
      stage.clock.advance(by: 15)
      let tokens = try await poll(visitor, begun)
      #expect(tokens.status == 200)
      #expect(tokens.string("scope") == "read:projects write:keys")
      let user = try await visitor.send(.get, "/v1/user", as: tokens.string("access_token"))
      #expect(user.string("name") == "infra")
      #expect(user.string("credential.name") == "qodryx CLI")
      #expect(try await poll(visitor, begun).string("error") == "invalid_grant")
    }
  }

  @Test func aDeviceIsToldOfDenialAndOfTheEndOfItsTime() async throws {
    try await stage.serve { visitor in
      let denied = try await begin(visitor)
      let code = try UserCode(parsing: try #require(denied.string("user_code")))
      _ = try await stage.store.deny(try await stage.store.pendingApproval(code: code).id, by: .ops1)
      let answer = try await poll(visitor, denied)
      #expect(answer.status == 400)
      #expect(answer.string("error") == "access_denied")

      let late = try await begin(visitor)
      stage.clock.advance(by: 600)
      #expect(try await poll(visitor, late).string("error") == "expired_token")
    }
  }

  @Test func aDeviceCodeIsGoodForItsOwnAppAlone() async throws {
    let other = try await stage.register("Other")
    try await stage.serve { visitor in
      let begun = try await begin(visitor)
      #expect(try await poll(visitor, begun, as: other).string("error") == "invalid_grant")
      #expect(try await poll(visitor, begun).string("error") == "authorization_pending")
    }
  }

  @Test func whatADeviceAsksForIsCheckedAtOnce() async throws {
    let client = try await stage.register()
    try await stage.serve { visitor in
      for scope in ["", "read:moon", "read:keys"] {
        let answer = try await begin(visitor, client, scope: scope)
        #expect(answer.status == 400)
        #expect(answer.string("error") == "invalid_scope")
      }
      let unknown = try await begin(visitor, Client(id: "nobody", secret: nil, redirectURI: ""))
      #expect(unknown.status == 401)
      #expect(unknown.string("error") == "invalid_client")
    }
    #expect(try await stage.store.pendingApprovals().isEmpty)
  }

  @Test func aPersonAllowsADeviceOnThePage() async throws {
    let person = try await stage.person("ann")
    try await stage.serve { visitor in
      let begun = try await begin(visitor)
      let code = try #require(begun.string("user_code"))
      let browser = Browser(visitor)
      let start = try await browser.open("/oauth/device?user_code=\(code)")
      #expect(start.text.contains("value=\"\(code)\""))
      // The link alone shows nothing yet and allows nothing.
      #expect(!start.text.contains("ops-7"))
      let look = [
        Parameter("form_token", try start.field("form_token")),
        Parameter("user_code", " \(code.lowercased().replacing("-", with: "")) "),
        Parameter("decision", "look"),
      ]
      let question = try await browser.submit("/oauth/device", look)
      #expect(question.status == 200)
      for text in ["qodryx CLI", "ops-7", "127.0.0.1", code, "read:projects", "write:keys"] {
        #expect(question.text.contains(text), "\(text)")
      }
      let answer = [
        Parameter("form_token", try question.field("form_token")),
        Parameter("user_code", try question.field("user_code")), Parameter("scope", "read:projects"),
        Parameter("token", person), Parameter("decision", "allow"),
      ]
      let wrong = try await browser.submit("/oauth/device", answer.setting("token", "nonsense"))
      #expect(wrong.status == 403)
      let done = try await browser.submit("/oauth/device", answer)
      #expect(done.status == 200)
      #expect(done.text.contains("qodryx CLI on ops-7 acts for ann"))
      #expect(try await poll(visitor, begun).string("scope") == "read:projects")
      #expect(try await browser.submit("/oauth/device", answer).status == 400)
    }
  }

  @Test func aPersonDeniesADeviceOnThePage() async throws {
    try await stage.serve { visitor in
      let begun = try await begin(visitor)
      let browser = Browser(visitor)
      let start = try await browser.open("/oauth/device")
      let form = [
        Parameter("form_token", try start.field("form_token")),
        Parameter("user_code", try #require(begun.string("user_code"))), Parameter("decision", "deny"),
      ]
      #expect(try await browser.submit("/oauth/device", form).text.contains("gets no access"))
      #expect(try await poll(visitor, begun).string("error") == "access_denied")
    }
  }

  @Test func guessedCodesAreLimitedAndForeignFormsRefused() async throws {
    let client = try await stage.register()
    try await stage.serve(ServerConfiguration(failedAuthenticationsPerMinute: 2)) { visitor in
      let browser = Browser(visitor)
      // A browser's code is no device's.
      let shown = try #require(try await browser.open(Consent(client).target).shownCode)
      let start = try await browser.open("/oauth/device")
      var form = [
        Parameter("form_token", try start.field("form_token")), Parameter("user_code", shown),
        Parameter("decision", "look"),
      ]
      #expect(try await browser.submit("/oauth/device", form).status == 400)
      form = form.setting("user_code", "BBBB-BBBB")
      #expect(try await browser.submit("/oauth/device", form).status == 400)
      let limited = try await browser.submit("/oauth/device", form)
      #expect(limited.status == 429)
      #expect(limited[header: "Retry-After"] == "30")
      let typo = try await browser.submit("/oauth/device", form.setting("user_code", "hello"))
      #expect(typo.text.contains("eight letters"))
      let foreign = try await browser.submit("/oauth/device", form.setting("form_token", "x"))
      #expect(foreign.status == 403)
      let cookie = try #require(await browser.lastCookies.first)
      #expect(cookie.contains("SameSite=Strict"))
    }
  }
}

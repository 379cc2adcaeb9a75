import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server

/// What is wrong with a link that an app sends a browser with, and who is told (RFC 6749, section 4.1.2.1).
@Suite struct AuthorizationRequestTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test(arguments: [
    ("client_id", nil), ("client_id", "app_0000000000000000"), ("client_id", "<script>alert(1)</script>"),
    // Not what is registered, however like it (RFC 9700, section 4.1).
    ("redirect_uri", "https://evil.example.com/callback"),
    ("redirect_uri", "https://retool.example.com/callback/"),
    ("redirect_uri", "https://retool.example.com/callback/more"),
    ("redirect_uri", "https://retool.example.com/callback?x=1"),
    ("redirect_uri", "https://retool.example.com/callback#x"),
    ("redirect_uri", "https://retool.example.com.evil.example.com/callback"),
    ("redirect_uri", "https://retool.example.com@evil.example.com/callback"),
    ("redirect_uri", "https://retool.example.com:443/callback"),
    ("redirect_uri", "https://retool.example.com/%63allback"),
    ("redirect_uri", "https://retool.example.com/x/../callback"),
    ("redirect_uri", "https://RETOOL.example.com/callback"),
    ("redirect_uri", "http://retool.example.com/callback"),
    ("redirect_uri", "https://retool.example.com\\@evil.example.com/callback"),
    ("redirect_uri", "//retool.example.com/callback"), ("redirect_uri", "javascript:alert(1)"),
    ("redirect_uri", "https://retool.example.com/callback\r\nX: y"),
  ])
  func aBrowserIsSentNowhereUntilAppAndAddressAreCertain(_ name: String, _ value: String?) async throws {
    let client = try await stage.register()
    try await stage.serve { visitor in
      let parameters = Consent(client).parameters.setting(name, value)
      let answer = try await visitor.send(.get, "/oauth/authorize?\(parameters.encoded)")
      #expect(answer.status == 400)
      #expect(answer[header: "Location"] == nil)
      #expect(answer[header: "Set-Cookie"] == nil)
      #expect(answer[header: "Content-Type"] == "text/html; charset=utf-8")
      #expect(!answer.text.contains("<script"))
    }
    #expect(try await stage.store.pendingApprovals().isEmpty)
  }

  @Test(arguments: ["client_id", "redirect_uri"])
  func whereTheBrowserGoesIsSaidOnce(_ name: String) async throws {
    let client = try await stage.register()
    try await stage.serve { visitor in
      let parameters = Consent(client).parameters
      let twice = parameters + parameters.filter { $0.name == name }
      let answer = try await visitor.send(.get, "/oauth/authorize?\(twice.encoded)")
      #expect(answer.status == 400)
      #expect(answer[header: "Location"] == nil)
    }
  }

  @Test(arguments: [
    ("response_type", nil, "invalid_request"), ("response_type", "token", "unsupported_response_type"),
    ("response_type", "code token", "unsupported_response_type"), ("scope", nil, "invalid_scope"),
    ("scope", " ", "invalid_scope"), ("scope", "read:moon", "invalid_scope"),
    ("scope", "read:projects read:keys", "invalid_scope"), ("scope", "write:security", "invalid_scope"),
    ("code_challenge", "short", "invalid_request"), ("code_challenge_method", nil, "invalid_request"),
    ("code_challenge_method", "plain", "invalid_request"), ("code_challenge", nil, "invalid_request"),
    ("device_name", "a\u{1B}[2J", "invalid_request"),
    ("device_name", String(repeating: "x", count: 81), "invalid_request"),
  ])
  func whatElseIsWrongTheAppIsTold(_ name: String, _ value: String?, _ error: String) async throws {
    let client = try await stage.register(scopes: [Scope(.read, .projects), Scope(.write, .workflows)])
    try await stage.serve { visitor in
      let parameters = Consent(client).withChallenge.parameters.setting(name, value)
      let answer = try await visitor.send(.get, "/oauth/authorize?\(parameters.encoded)")
      #expect(answer.status == 302)
      #expect(answer.destination == client.redirectURI)
      #expect(answer.brought("error") == error)
      #expect(answer.brought("error_description")?.isEmpty == false)
      #expect(answer.brought("state") == "af0ifjsldkj")
      #expect(answer.brought("iss") == "http://127.0.0.1:8080")
      #expect(answer[header: "Referrer-Policy"] == "no-referrer")
    }
    #expect(try await stage.store.pendingApprovals().isEmpty)
  }

  @Test(arguments: ["response_type", "scope", "state", "code_challenge", "x"])
  func noParameterIsRepeated(_ name: String) async throws {
    let client = try await stage.register()
    try await stage.serve { visitor in
      let parameters = Consent(client).withChallenge.parameters + [Parameter("x", "1")]
      let twice = parameters + parameters.filter { $0.name == name }
      let answer = try await visitor.send(.get, "/oauth/authorize?\(twice.encoded)")
      #expect(answer.brought("error") == "invalid_request")
      #expect(answer.brought("state") == (name == "state" ? nil : "af0ifjsldkj"))
    }
  }

  @Test func aPublicAppNeedsAChallenge() async throws {
    let client = try await stage.register("Desktop", .public)
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, Consent(client).target)
      #expect(answer.brought("error") == "invalid_request")
      #expect(answer.brought("error_description") == "code_challenge is missing")
    }
  }

  @Test func whatIsNotKnownIsIgnored() async throws {
    let client = try await stage.register()
    try await stage.serve { visitor in
      let parameters =
        Consent(client).parameters + [
          Parameter("prompt", "consent"), Parameter("nonce", "1"), Parameter("empty", ""),
        ]
      let answer = try await visitor.send(.get, "/oauth/authorize?\(parameters.encoded)")
      #expect(answer.status == 303)
      #expect(answer[header: "Location"] == "/oauth/authorize/consent")
    }
  }

  @Test func theAddressMayBeLeftOutWhereThereIsOne() async throws {
    let client = try await stage.register()
    let two = try await stage.register(
      "Two",
      redirectURIs: ["https://a.example.com/", "https://b.example.com/"]
    )
    let person = try await stage.person()
    try await stage.serve { visitor in
      let browser = Browser(visitor)
      let parameters = Consent(client).parameters.setting("redirect_uri", nil)
      let page = try await browser.open("/oauth/authorize?\(parameters.encoded)")
      let form = try Consent(client).form(page, "allow", token: person)
      let back = try await browser.submit("/oauth/authorize", form)
      #expect(back.destination == client.redirectURI)
      let tokens = try await visitor.tokens(
        client,
        "authorization_code",
        [Parameter("code", try #require(back.brought("code")))]
      )
      #expect(tokens.status == 200)

      let unclear = Consent(two).parameters.setting("redirect_uri", nil)
      #expect(try await visitor.send(.get, "/oauth/authorize?\(unclear.encoded)").status == 400)
    }
  }

  @Test func anAddressBeginsSoManyRequestsAMinute() async throws {
    let client = try await stage.register()
    try await stage.serve(ServerConfiguration(accessRequestsPerMinute: 2)) { visitor in
      for _ in 0..<2 { #expect(try await visitor.send(.get, Consent(client).target).status == 303) }
      let answer = try await visitor.send(.get, Consent(client).target)
      #expect(answer.brought("error") == "temporarily_unavailable")
      #expect(answer.brought("state") == "af0ifjsldkj")
      let device = try await visitor.post(
        "/oauth/device_authorization",
        client.credentials + [Parameter("scope", "read:projects")]
      )
      #expect(device.status == 429)
      #expect(device.string("error") == "temporarily_unavailable")
      #expect(device[header: "Retry-After"] == "30")
    }
    #expect(try await stage.store.pendingApprovals().count == 2)
  }

  @Test func aLookAtTheHeadAloneBeginsNothing() async throws {
    let client = try await stage.register()
    try await stage.serve { visitor async throws in
      #expect(try await visitor.send(.head, Consent(client).target).status == 405)
    }
    #expect(try await stage.store.pendingApprovals().isEmpty)
  }

  @Test func aStoreThatCannotBeReachedIsAPageThatSaysSo() async throws {
    let client = try await stage.register()
    await stage.store.close()
    try await stage.serve { visitor in
      let page = try await visitor.send(.get, Consent(client).target)
      #expect(page.status == 503)
      #expect(page[header: "Retry-After"] == "1")
      #expect(page.text.contains("<h1>"))
      #expect(!page.text.contains(stage.folder.path))
      let tokens = try await visitor.refresh("x", by: client)
      #expect(tokens.status == 503)
      #expect(tokens.string("error") == "temporarily_unavailable")
      #expect(tokens[header: "Retry-After"] == "1")
    }
    #expect(stage.log.requests.first?["reason"]?.contains(stage.folder.path) == true)
  }
}

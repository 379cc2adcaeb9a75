import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server

/// The document's OAuth section, as an app and a person go through it.
@Suite struct AuthorizationCodeTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test func theThreeStepsOfTheDocumentAndItsRefreshWorkWordForWord() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    try await stage.serve { visitor in
      let browser = Browser(visitor)
      let link =
        "/oauth/authorize?client_id=\(client.id)&redirect_uri=\(client.redirectURI)&response_type=code"
        + "&scope=read:projects%20write:workflows&state=RANDOM_STATE_STRING"
      let page = try await browser.open(link)
      #expect(page.status == 200)
      let form = try Consent(client).form(page, "allow", token: person)
      let back = try await browser.submit("/oauth/authorize", form)
      #expect(back.status == 302)
      #expect(back.destination == client.redirectURI)
      #expect(back.brought("state") == "RANDOM_STATE_STRING")
      #expect(back.brought("iss") == "http://127.0.0.1:8080")
      let code = try #require(back.brought("code"))
      let exchange = try await visitor.send(
        .post,
        "/oauth/token",
        json: """
          {
            "client_id": "\(client.id)",
            "client_secret": "\(client.secret ?? "")",
            "code": "\(code)",
            "redirect_uri": "\(client.redirectURI)",
            "grant_type": "authorization_code"
          }
          """
      )
      #expect(exchange.status == 200, "\(exchange.text)")
      #expect(exchange.string("access_token")?.hasPrefix("qx_oauth_") == true)
      #expect(exchange.string("token_type") == "Bearer")
      #expect(exchange["expires_in"] as? Int == 3_600)
      #expect(exchange.string("scope") == "read:projects write:workflows")
      #expect(exchange[header: "Pragma"] == "no-cache")
      #expect(exchange[header: "Content-Type"] == "application/json")
      let refreshToken = try #require(exchange.string("refresh_token"))
      #expect(refreshToken.hasPrefix("qx_refresh_"))
      let refreshed = try await visitor.send(
        .post,
        "/oauth/token",
        json: """
          {
            "client_id": "\(client.id)",
            "client_secret": "\(client.secret ?? "")",
            "refresh_token": "\(refreshToken)",
            "grant_type": "refresh_token"
          }
          """
      )
      #expect(refreshed.status == 200)
      #expect(refreshed.string("access_token") != exchange.string("access_token"))
      #expect(refreshed.string("refresh_token") != refreshToken)
    }
  }

  @Test func anAccessTokenIsAcceptedLikeAKeyAndStandsForThePersonWhoAllowedIt() async throws {
    let client = try await stage.register()
    let person = try await stage.person("ann")
    try await stage.serve { visitor in
      let access = try await Consent(client).asking("read:projects").tokens(by: person, in: visitor).access
      let user = try await visitor.send(.get, "/v1/user", as: access)
      #expect(user.status == 200)
      #expect(user.string("name") == "ann")
      #expect(user.string("kind") == "person")
      #expect(user.string("credential.type") == "oauth")
      #expect(user.string("credential.name") == "Retool")
      #expect(user.string("credential.expires_at") == "2026-11-23T15:07:00.000Z")
      #expect(try await visitor.send(.get, "/v1/projects", as: access).status == 200)
      #expect(try await visitor.send(.get, "/v1/projects", ["X-API-Key": access]).status == 200)
      let refused = try await visitor.send(.post, "/v1/projects", as: access, json: #"{"name": "a"}"#)
      #expect(refused.status == 403)
      #expect(refused[header: "WWW-Authenticate"]?.contains("write:projects") == true)
      #expect(try await visitor.send(.get, "/v1/api-keys", as: access).status == 403)
      let verified = try await visitor.send(.get, "/v1/verify?scope=read:projects", as: access)
      #expect(verified[header: "X-Qodryx-Type"] == "oauth")
      #expect(verified[header: "X-Qodryx-Owner"] == "ann")
      stage.clock.advance(by: 3_600)
      let expired = try await visitor.send(.get, "/v1/user", as: access)
      #expect(expired.status == 401)
      #expect(expired.string("error.details") == "The access token 'qx_oauth_...' has expired")
    }
  }

  @Test func aRefreshTokenAndAClientSecretAreNoCredentialsOfTheAPI() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    try await stage.serve { visitor in
      let refresh = try await Consent(client).tokens(by: person, in: visitor).refresh
      for secret in [refresh, client.secret ?? ""] {
        let answer = try await visitor.send(.get, "/v1/user", as: secret)
        #expect(answer.status == 401)
        #expect(!answer.text.contains(secret))
      }
    }
  }

  @Test func aPublicAppProvesItselfWithItsVerifier() async throws {
    let client = try await stage.register("Desktop", .public, redirectURIs: ["http://127.0.0.1/callback"])
    let person = try await stage.person()
    try await stage.serve { visitor in
      // The port is the one that the app got from the system.
      let app = Client(id: client.id, secret: nil, redirectURI: "http://127.0.0.1:49152/callback")
      let consent = Consent(app).withChallenge
      let code = try await consent.code(by: person, in: visitor)
      #expect(try await visitor.redeem(code, by: app).string("error") == "invalid_grant")
      let wrong = String(Consent.verifier.reversed())
      #expect(
        try await visitor.redeem(code, by: app, verifier: wrong).string("error") == "invalid_grant"
      )
      #expect(try await visitor.redeem(code, by: app, verifier: Consent.verifier).status == 200)
    }
  }

  @Test func whatIsApprovedInTheDashboardByItsCodeGoesOnByItself() async throws {
    let client = try await stage.register()
    try await stage.serve { visitor in
      let browser = Browser(visitor)
      let page = try await browser.open(Consent(client).target)
      let code = try UserCode(parsing: try #require(page.shownCode))
      let waiting = try await browser.open("/oauth/authorize/wait")
      #expect(waiting.status == 200)
      #expect(waiting.text.contains("http-equiv=\"refresh\""))
      #expect(waiting.shownCode == code.description)
      let approval = try await stage.store.pendingApproval(code: code)
      #expect(approval.kind == .browser)
      _ = try await stage.store.approve(
        approval.id,
        code: code,
        scopes: [Scope(.read, .projects)],
        for: "infra",
        by: .infra
      )
      let back = try await browser.open("/oauth/authorize/wait")
      let tokens = try await visitor.redeem(try #require(back.brought("code")), by: client)
      #expect(tokens.string("scope") == "read:projects")
      let user = try await visitor.send(.get, "/v1/user", as: tokens.string("access_token"))
      #expect(user.string("name") == "infra")
      // There is one code, and the browser has taken it.
      #expect(try await browser.open("/oauth/authorize/wait").status == 400)
    }
  }

  @Test func whatAPersonUnticksIsNotGranted() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    try await stage.serve { visitor in
      let back = try await Consent(client).allowed(
        by: person,
        scopes: ["write:workflows"],
        in: Browser(visitor)
      )
      let tokens = try await visitor.redeem(try #require(back.brought("code")), by: client)
      #expect(tokens.string("scope") == "write:workflows")
      #expect(
        try await visitor.send(.get, "/v1/projects", as: tokens.string("access_token")).status == 403
      )
    }
  }

  @Test func denialAndExpiryLeadBackWithoutACode() async throws {
    let client = try await stage.register()
    try await stage.serve { visitor in
      let browser = Browser(visitor)
      let page = try await browser.open(Consent(client).target)
      let denied = try await browser.submit(
        "/oauth/authorize",
        try Consent(client).form(page, "deny", token: nil)
      )
      #expect(denied.destination == client.redirectURI)
      #expect(denied.brought("error") == "access_denied")
      #expect(denied.brought("code") == nil)
      #expect(denied.brought("state") == "af0ifjsldkj")
      #expect(denied.brought("iss") == "http://127.0.0.1:8080")

      _ = try await browser.open(Consent(client).target)
      stage.clock.advance(by: 600)
      let late = try await browser.open("/oauth/authorize/wait")
      #expect(late.brought("error") == "access_denied")
      #expect(late.brought("error_description") == "nobody has decided in time")
    }
    #expect(try await stage.store.pendingApprovals().isEmpty)
  }

  @Test func stateComesBackAsItWasSentWhateverItHolds() async throws {
    let client = try await stage.register("Odd", redirectURIs: ["https://a.example.com/cb?tenant=7"])
    let person = try await stage.person()
    try await stage.serve { visitor in
      for state in ["a b&c=d#e", "https://x.example/?y=1", "\r\nSet-Cookie: a=b", "ü鍵", nil] {
        var consent = Consent(client)
        consent.state = state
        let back = try await consent.allowed(by: person, in: Browser(visitor))
        #expect(back.status == 302)
        #expect(back.brought("state") == state)
        #expect(back.brought("tenant") == "7")
        #expect(back.brought("code") != nil)
        #expect(!back.headers.contains { $0.value.contains("a=b") && $0.name == .setCookie })
      }
    }
  }

  @Test func theIssuerIsThePublicURL() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    let configuration = ServerConfiguration(publicURL: try PublicURL("https://auth.example.com/"))
    try await stage.serve(configuration) { visitor in
      let browser = Browser(visitor)
      let back = try await Consent(client).allowed(by: person, in: browser)
      #expect(back.brought("iss") == "https://auth.example.com")
      _ = try await browser.open(Consent(client).target)
      let cookie = try #require(await browser.lastCookies.first)
      #expect(cookie.contains("; Secure"))
    }
  }

  @Test(arguments: [
    "auth.example.com", "http://auth.example.com", "https://a.example.com/path", "https://u@a.example.com",
    "https://a.example.com?x", "https://a.example.com#x", "ftp://a.example.com", "https://", "https://a b",
    "https://a\"b",
  ])
  func aPublicURLIsEncryptedAndHasNothingButAHost(_ text: String) {
    #expect(throws: ServerConfigurationProblem.self) { try PublicURL(text) }
  }

  @Test func aServerOnThisHostMayBeUnencrypted() throws {
    for text in [
      "http://localhost:8080", "http://127.0.0.1", "http://[::1]:80", "https://a.example.com:8443",
    ] {
      #expect(try PublicURL(text).text == text)
    }
  }
}

import Credentials
import CredentialsTesting
import Crypto
import Foundation
import HTTPTypes
import SQLiteStore
import Testing

@testable import Server

/// The pages on which people decide.
@Suite struct ConsentPageTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test func thePageSaysWhoAsksForWhatAndWhereItLeads() async throws {
    let client = try await stage.register()
    try await stage.serve { visitor in
      let parameters = Consent(client).parameters + [Parameter("device_name", "Firefox on ops-7")]
      let page = try await Browser(visitor).open("/oauth/authorize?\(parameters.encoded)")
      for text in [
        "<html lang=\"en\">", "<title>Allow Retool? - QODRYX</title>",
        "<h1>Allow Retool to act for you?</h1>",
        client.redirectURI, "Firefox on ops-7", "view projects and their settings",
        "create, trigger and modify workflows", "<label class=\"field\" for=\"token\">",
        "name=\"viewport\"", "Apps tab",
      ] {
        #expect(page.text.contains(text), "\(text)")
      }
      #expect(page.text.matches(of: /type="checkbox"[^>]* checked/).count == 2)
      #expect(page.shownCode != nil)
      // What somebody types would be lost.
      #expect(!page.text.contains("http-equiv=\"refresh\""))
      #expect(!page.text.contains("<script"))
    }
  }

  @Test func everyPageIsSafeFromFramesScriptsAndReferrers() async throws {
    let client = try await stage.register()
    try await stage.serve { visitor in
      let browser = Browser(visitor)
      let pages = [
        try await browser.open(Consent(client).target), try await browser.open("/oauth/authorize/wait"),
        try await browser.open("/oauth/device"), try await browser.open("/oauth/authorize?client_id=x"),
        try await browser.submit("/oauth/authorize", [Parameter("decision", "allow")]),
      ]
      for page in pages {
        let policy = try #require(page[header: "Content-Security-Policy"])
        #expect(policy.hasPrefix("default-src 'none'; style-src 'sha256-"))
        #expect(policy.contains("frame-ancestors 'none'; base-uri 'none'"))
        #expect(page[header: "X-Frame-Options"] == "DENY")
        #expect(page[header: "Referrer-Policy"] == "no-referrer")
        #expect(page[header: "X-Content-Type-Options"] == "nosniff")
        #expect(page[header: "Cache-Control"] == "no-store")
        // The style that the policy allows is the one that the page has.
        let style = try #require(page.text.firstMatch(of: /<style>([\s\S]*)<\/style>/)).output.1
        let digest = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
        #expect(policy.contains("'sha256-\(digest)'"))
      }
      #expect(
        pages[0][header: "Content-Security-Policy"]?.contains(
          "form-action 'self' https://retool.example.com;"
        )
          == true
      )
    }
  }

  @Test(arguments: [
    ("https://a.example.com/cb", "https://a.example.com"), ("http://127.0.0.1:81/cb", "http://127.0.0.1:81"),
    ("http://[::1]:81/cb", "http:"), ("com.example.app:/cb", "com.example.app:"),
    ("https://a;script-src'/cb", "https:"), ("https://a.example.com,b/cb", "https:"),
    ("https://a.example.com?x", "https://a.example.com"),
  ])
  func aPolicyNamesThePlaceThatTheAppIsAtAndNothingElse(_ uri: String, _ source: String) {
    #expect(RedirectURI(rawValue: uri).policySource == source)
  }

  @Test func namesAreTextAndNothingElse() async throws {
    let client = try await stage.register(#"<script>alert("1")</script>&'"#)
    try await stage.serve { visitor in
      let parameters = Consent(client).parameters + [Parameter("device_name", "\"><img src=x>")]
      let page = try await Browser(visitor).open("/oauth/authorize?\(parameters.encoded)")
      #expect(!page.text.contains("<script"))
      #expect(!page.text.contains("<img"))
      #expect(page.text.contains("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&amp;&#39;"))
    }
  }

  @Test func theCookieIsTheBrowsersAlone() async throws {
    let client = try await stage.register()
    try await stage.serve { visitor in
      let browser = Browser(visitor)
      _ = try await browser.open(Consent(client).target)
      let cookie = try #require(await browser.lastCookies.first)
      for part in ["qodryx_ticket=", "; Path=/oauth", "; Max-Age=600", "; HttpOnly", "; SameSite=Lax"] {
        #expect(cookie.contains(part))
      }
    }
  }

  @Test func aFormOfAnotherSiteChangesNothing() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    try await stage.serve { visitor in
      let browser = Browser(visitor)
      let page = try await browser.open(Consent(client).target)
      let right = try Consent(client).form(page, "allow", token: person)
      let other = Browser(visitor)
      let foreign = try await other.open(Consent(client).target).field("form_token")
      for token in [nil, "", "x", String(repeating: "A", count: 44), foreign] {
        let answer = try await browser.submit("/oauth/authorize", right.setting("form_token", token))
        #expect(answer.status == 403)
        #expect(answer[header: "Location"] == nil)
      }
      let ticket = await browser.cookie("qodryx_ticket")
      await browser.set("qodryx_ticket", to: nil)
      #expect(try await browser.submit("/oauth/authorize", right).status == 403)
      // Somebody who can set a cookie for a neighbouring name adds their own.
      let stolen = "\(ticket ?? ""); qodryx_ticket=\(await other.cookie("qodryx_ticket") ?? "")"
      await browser.set("qodryx_ticket", to: stolen)
      #expect(try await browser.submit("/oauth/authorize", right).status == 403)
      #expect(try await stage.store.pendingApprovals().count == 2)
      await browser.set("qodryx_ticket", to: ticket)
      #expect(try await browser.submit("/oauth/authorize", right).brought("code") != nil)
    }
  }

  @Test func whoCannotAllowItIsToldWhyAndMayTryAgain() async throws {
    let client = try await stage.register()
    let person = try await stage.person()
    let key = try await stage.issue(.live).secret
    let revoked = try await stage.issue(.personal)
    _ = try await stage.store.revoke(revoked.key.id, reason: "left", by: .ops1)
    try await stage.serve { visitor in
      let app = try await Consent(client).tokens(by: person, in: visitor)
      let browser = Browser(visitor)
      let bad: [(token: String?, status: Int, message: String)] = [
        (nil, 400, "Type a personal token"), ("nonsense", 403, "The token is not accepted"),
        (revoked.secret, 403, "has been revoked"), (key, 403, "use a personal token"),
        (app.access, 403, "use a personal token"), (app.refresh, 403, "The token is not accepted"),
      ]
      for (token, status, message) in bad {
        let answer = try await Consent(client).allowed(
          by: token ?? "",
          scopes: ["read:projects"],
          in: browser
        )
        #expect(answer.status == status)
        #expect(answer.text.contains(message), "\(message)")
        #expect(answer.text.contains("role=\"alert\""))
        #expect(token.map { answer.text.contains($0) && $0 != "nonsense" } != true)
        // What was unticked stays so.
        #expect(answer.text.matches(of: /type="checkbox"[^>]* checked/).count == 1)
      }
      let none = try await Consent(client).allowed(by: person, scopes: [], in: browser)
      #expect(none.status == 400)
      #expect(none.text.contains("Tick at least one"))
      let page = try await browser.open("/oauth/authorize/consent")
      let form = try Consent(client).form(page, "allow", token: " \(person)\n")
      #expect(try await browser.submit("/oauth/authorize", form).brought("code") != nil)
    }
    let usage = try await stage.store.usage(of: revoked.key.id)
    #expect(usage.refused24h == 1)
  }

  @Test func theProgramsOwnLoginStandsForThePerson() async throws {
    let client = try await stage.register()
    let person = try await stage.person("ann")
    try await stage.serve { visitor in
      let login = try await Consent(.commandLine).asking("read:projects write:keys").withChallenge
        .tokens(by: person, in: visitor)
      let back = try await Consent(client).asking("read:projects").allowed(
        by: login.access,
        in: Browser(visitor)
      )
      let tokens = try await visitor.redeem(try #require(back.brought("code")), by: client)
      let user = try await visitor.send(.get, "/v1/user", as: tokens.string("access_token"))
      #expect(user.string("name") == "ann")
    }
  }

  @Test func guessedTokensAreLimitedLikeThoseInHeaders() async throws {
    let client = try await stage.register()
    try await stage.serve(ServerConfiguration(failedAuthenticationsPerMinute: 2)) { visitor in
      let browser = Browser(visitor)
      for _ in 0..<2 {
        #expect(try await Consent(client).allowed(by: "x", in: browser).status == 403)
      }
      let answer = try await Consent(client).allowed(by: "x", in: browser)
      #expect(answer.status == 429)
      #expect(answer[header: "Retry-After"] == "30")
      #expect(try await visitor.send(.get, "/v1/user", as: "qx_live_x").status == 429)
    }
  }

  @Test func withoutARequestThereIsNothingToDecide() async throws {
    try await stage.serve { visitor in
      for path in ["/oauth/authorize/consent", "/oauth/authorize/wait"] {
        let answer = try await visitor.send(
          .get,
          path,
          ["Cookie": "qodryx_ticket=\(String(repeating: "a", count: 43))"]
        )
        #expect(answer.status == 400)
        #expect(answer.text.contains("begin again"))
        #expect(try await visitor.send(.get, path).status == 400)
        #expect(try await visitor.send(.head, path).status == 405)
      }
    }
  }
}

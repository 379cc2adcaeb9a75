import Foundation
import ProgramTesting
import Testing

/// What an attacker tries with other people's browsers (RFC 9700, section 4), over a real connection.
@Suite(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
struct BrowserAttackTests {
  let store: OwnStore
  let person: String
  let server: OwnServer
  let app: RegisteredApp

  init() throws {
    store = try OwnStore()
    person = try store.createAdministrator()
    server = try OwnServer(store)
    app = try store.register("Retool")
  }

  private func form(_ browser: CookieBrowser, of app: RegisteredApp? = nil) throws -> ConsentForm {
    try ConsentForm(AppRequest(of: app ?? self.app).address(on: server), in: browser, on: server)
  }

  private func grantCount() throws -> Int {
    struct Grants: Decodable {
      let total: Int
    }
    let listed = try store.run("apps", "grants", "--json")
    return try JSONDecoder().decode(Grants.self, from: Data(listed.output.utf8)).total
  }

  @Test(arguments: [
    "https://app.example.com/callback/", "https://app.example.com/callback/../evil",
    "https://app.example.com/callback2", "https://app.example.com/", "https://app.example.com",
    "https://app.example.com/callback?next=https://evil.example", "https://app.example.com/callback#x",
    "https://app.example.com.evil.example/callback", "https://app.example.com@evil.example/callback",
    "https://evil.example/https://app.example.com/callback", "https://app.example.com:8443/callback",
    "http://app.example.com/callback", "HTTPS://APP.EXAMPLE.COM/callback",
    "https://app.example.com/%63allback", "https://app.example.com\\@evil.example/callback",
    "https://app.example.com/callback\r\nSet-Cookie: a=b", "https://app.example.com/callback ",
    "//app.example.com/callback", "javascript:alert(1)", "data:text/html,x", "",
  ])
  func browserIsSentNowhereThatIsNotRegistered(_ address: String) throws {
    let other = try store.register("Other", redirectURI: "https://other.example.com/callback")
    let request = AppRequest(of: app).with("redirect_uri", address)
    // Without an address there is only one that can be meant.
    let expected = address.isEmpty ? 303 : 400

    let answer = try Curl.ask(request.address(on: server))

    #expect(answer.status == expected, "\(answer.body)")
    #expect(answer["location"] == (address.isEmpty ? "/oauth/authorize/consent" : nil))
    #expect(address.isEmpty == (answer["set-cookie"] != nil))
    let foreign = AppRequest(of: app).with("redirect_uri", other.redirectURI)
    #expect(try Curl.ask(foreign.address(on: server)).status == 400)
    let twice = AppRequest(of: app).address(on: server) + "&redirect_uri=https%3A%2F%2Fevil.example"
    #expect(try Curl.ask(twice).status == 400)
  }

  @Test func formThatAnotherSiteSendsDecidesNothing() throws {
    let victim = CookieBrowser(in: store.folder, name: "victim")
    let attacker = CookieBrowser(in: store.folder, name: "attacker")
    let page = try form(victim)
    let own = try form(attacker)
    let answer = [("decision", "allow"), ("token", person), ("scope", "read:projects")]
    let address = "\(server.url)/oauth/authorize"

    // Without a cookie; with another browser's cookie; without the form's token; with another form's.
    let stranger = CookieBrowser(in: store.folder, name: "stranger")
    let refused = [
      try stranger.send(answer + [("form_token", page.token)], to: address),
      try attacker.send(answer + [("form_token", page.token)], to: address),
      try victim.send(answer, to: address),
      try victim.send(answer + [("form_token", own.token)], to: address),
      try victim.send([("decision", "deny")], to: address),
    ]

    #expect(refused.map(\.status) == [403, 403, 403, 403, 403])
    #expect(try page.look().status == 200 && own.look().status == 200)
    #expect(try grantCount() == 0)
    // The right form still works.
    #expect(try page.allow(as: person).status == 303)
    #expect(try page.comeBack(to: app)["code"] != nil)
    #expect(try own.look().status == 200)
  }

  @Test func anotherBrowserDoesNotGetTheCodeOfAnApprovedRequest() throws {
    let page = try form(CookieBrowser(in: store.folder, name: "victim"))
    let other = CookieBrowser(in: store.folder, name: "other")
    #expect(try store.run("approvals", "approve", page.code).status == .exited(0))

    #expect(try other.open("\(server.url)/oauth/authorize/wait").status == 400)
    #expect(try page.comeBack(to: app)["code"] != nil)
    // Nor does the same browser get it twice.
    let again = try page.look()
    #expect(again.status != 302 && again["location"] == nil)
  }

  @Test func noPageCanBeFramedCachedOrLeaked() throws {
    let browser = CookieBrowser(in: store.folder)
    let page = try form(browser)
    let unknown = AppRequest(of: app).with("client_id", "app_unknown")
    let answers = [
      page.page, try page.look(), try browser.open("\(server.url)/oauth/device"),
      try page.send([("decision", "allow")]), try browser.open(unknown.address(on: server)),
      try page.allow(as: "qx_pat_wrong"),
    ]

    #expect(answers.map(\.status) == [200, 200, 200, 403, 400, 403])
    for answer in answers {
      let policy = try #require(answer["content-security-policy"])
      #expect(policy.contains("frame-ancestors 'none'") && policy.contains("default-src 'none'"))
      #expect(!policy.contains("unsafe"))
      #expect(answer["x-frame-options"] == "DENY" && answer["referrer-policy"] == "no-referrer")
      #expect(answer["x-content-type-options"] == "nosniff" && answer["cache-control"] == "no-store")
      #expect(answer["content-type"] == "text/html; charset=utf-8")
      #expect(!answer.body.contains("<script") && !answer.body.contains("qx_pat_wrong"))
    }
    let cookie = try #require(try browser.open(AppRequest(of: app).address(on: server))["set-cookie"])
    #expect(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax"))
    #expect(cookie.contains("; Path=/oauth;"))
  }

  @Test func nameOfAnAppIsTextOnThePage() throws {
    let named = try store.register("<b>Bank</b> & \"Co\"")

    let page = try form(CookieBrowser(in: store.folder), of: named)

    #expect(page.page.body.contains("&lt;b&gt;Bank&lt;/b&gt; &amp; &quot;Co&quot;"))
    #expect(!page.page.body.contains("<b>"))
    let device = try Curl.ask("\(server.url)/oauth/device?user_code=%22%3E%3Cb%3E")
    #expect(device.status == 200 && !device.body.contains("<b>"))
  }

  @Test(arguments: ["a b&c=d#é?\"'<>%2B+", "x\r\nSet-Cookie: stolen=1"])
  func stateComesBackAsItWasAndAddsNothing(_ state: String) throws {
    let browser = CookieBrowser(in: store.folder)
    let page = try ConsentForm(AppRequest(of: app, state: state).address(on: server), in: browser, on: server)
    #expect(try page.send([("form_token", page.token), ("decision", "deny")]).status == 303)

    let back = try page.look()

    let location = try #require(back["location"])
    let items = try #require(URLComponents(string: location)?.queryItems)
    #expect(items.filter { $0.name == "state" }.map(\.value) == [state])
    #expect(items.map(\.name).sorted() == ["error", "error_description", "iss", "state"])
    #expect(back["set-cookie"]?.hasPrefix("qodryx_ticket=;") == true)
  }

  @Test func nobodyWhoAsksNamesTheServer() throws {
    let names = ["Host: evil.example", "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example"]
    let metadata = try Curl.ask(
      "\(server.url)/.well-known/oauth-authorization-server",
      names.flatMap { ["--header", $0] }
    )

    #expect(metadata.status == 200 && !metadata.body.contains("evil"), "\(metadata.body)")
    #expect(metadata.body.contains(server.url))
  }

  @Test func errorsThatComeBackSayWhichServerTheyAreFrom() throws {
    for request in [
      AppRequest(of: app).with("scope", "read:keys"), AppRequest(of: app).with("response_type", "token"),
      AppRequest(of: app).with("code_challenge", "short").with("code_challenge_method", "S256"),
      AppRequest(of: app).with("code_challenge", "short").with("code_challenge_method", "plain"),
    ] {
      let answer = try Curl.ask(request.address(on: server))
      let location = try #require(answer["location"])
      #expect(answer.status == 302 && location.hasPrefix("\(app.redirectURI)?error="))
      let items = try #require(URLComponents(string: location)?.queryItems)
      #expect(items.first { $0.name == "iss" }?.value == server.url)
      #expect(items.first { $0.name == "state" }?.value == "RANDOM_STATE_STRING")
      #expect(answer["set-cookie"] == nil)
    }
  }
}

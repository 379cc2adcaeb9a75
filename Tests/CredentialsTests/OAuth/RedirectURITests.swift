import Credentials
import CredentialsTesting
import Testing

@Suite("Redirect URIs")
struct RedirectURITests {
  private func problem(_ text: String) -> FieldProblem? {
    do throws(FieldProblemError) {
      _ = try RedirectURI(registering: text)
      return nil
    } catch {
      return error.problem
    }
  }

  private func isAllowed(_ asked: String, by registered: String) -> Bool {
    RedirectURI(rawValue: registered).allows(RedirectURI(rawValue: asked))
  }

  @Test(
    arguments: [
      "https://app.example/callback", "https://app.example", "https://app.example:8443/cb?tenant=a&b=c",
      "https://app.example/a/b..c/%2F", "https://[2001:db8::1]/cb", "https://app.example/cb?up=/../x",
      "http://127.0.0.1/cb",
      "http://127.0.0.1:8000/cb", "http://[::1]/cb", "http://[::1]:9/cb", "http://localhost/cb",
      "http://localhost:3000/cb", "com.example.app:/oauth", "com.example.app://oauth/cb",
      "https://app.example/" + String(repeating: "a", count: 1_980),
    ]
  )
  func addressThatCannotBeMisreadIsRegisteredAsItIs(_ text: String) throws {
    #expect(problem(text) == nil)
    #expect(try RedirectURI(registering: text).rawValue == text)
  }

  @Test(
    arguments: [
      // Nothing, or too much.
      "", "https://app.example/" + String(repeating: "a", count: 1_981),
      // No scheme that may be used.
      "app.example/cb", "//app.example/cb", "/cb", "://app.example", "1https://app.example",
      "javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "ftp://app.example/cb", "myapp://cb",
      "urn:ietf:wg:oauth:2.0:oob", "HTTPS://app.example/cb", "Http://127.0.0.1/cb", "Com.Example.App:/cb",
      "com.example.app:", "com.example.app:cb", "com.example app:/cb",
      // Not encrypted.
      "http://app.example/cb", "http://127.0.0.2/cb", "http://127.0.0.1.evil.example/cb",
      "http://localhost.evil.example/cb", "http://evil.example/127.0.0.1", "http://[::2]/cb",
      "http://0.0.0.0/cb", "http://2130706433/cb", "http://LOCALHOST/cb",
      // Something before the host.
      "https://app.example@evil.example/cb", "https://user:password@app.example/cb",
      "http://127.0.0.1@evil.example/cb", "http://127.0.0.1:80@evil.example/cb",
      "http://localhost@evil.example",
      "https://@app.example/cb",
      // No host.
      "https:///cb", "https://", "https:app.example/cb", "https:/app.example/cb", "https://?cb",
      "https://:443/",
      "https://[]/cb", "https://[app]/cb", "https://[::1/cb", "https://::1/cb", "https://app.example]/cb",
      // A port that is none.
      "https://app.example:/cb", "https://app.example:80x/cb", "https://app.example:65536/cb",
      "http://127.0.0.1:1x/cb", "http://127.0.0.1:-1/cb", "https://app.example:443:443/cb",
      // What a browser reads in another way.
      "https://app.example%2Fcb", "https://app.example%40evil.example/cb", "https://app,example/cb",
      "https://app.example\\@evil.example/cb", "https:\\\\app.example\\cb", "https://app.example/a b",
      "https://app.example/cb\n", " https://app.example/cb", "https://app.example/\tcb",
      "https://äpp.example/cb",
      "https://app.example/ä", "https://app.example/cb\0", "https://app.example/<b>",
      "https://app.example/\"",
      "https://app.example/{a}", "https://app.example/^", "https://app.example/`", "https://app.example/|",
      // More than one address.
      "https://*.example/cb", "https://app.example/*", "https://app.example/cb#",
      "https://app.example/cb#top",
      "https://app.example/../cb", "https://app.example/a/..", "https://app.example/a/..?b",
      "https://[::1]x/cb",
    ]
  )
  func addressThatCouldBeMisreadIsNotRegistered(_ text: String) {
    #expect(problem(text)?.field == .redirectURI)
  }

  @Test func refusalNamesTheAddressAndWhatToDo() {
    #expect(
      problem("http://app.example/cb")?.description
        == "redirect URI: \"http://app.example/cb\" is not encrypted; "
        + "use https, or http://127.0.0.1 for an app on this host"
    )
    let long = problem("https://app.example/#" + String(repeating: "a", count: 1_000))
    #expect((long?.message.count ?? 0) < 200)
    let hostile = problem("https://app.example/\u{1B}[31m")
    #expect(hostile?.message.contains("\u{1B}") == false)
  }

  @Test(
    arguments: [
      ("https://app.example/cb", "https://app.example/cb"),
      ("https://app.example/cb?a=b", "https://app.example/cb?a=b"),
      ("com.example.app:/cb", "com.example.app:/cb"),
      ("http://localhost:3000/cb", "http://localhost:3000/cb"),
    ]
  )
  func sameAddressIsAllowed(_ registered: String, _ asked: String) {
    #expect(isAllowed(asked, by: registered))
  }

  @Test(
    arguments: [
      "https://app.example/cb/", "https://app.example/cb/more", "https://app.example/cbx",
      "https://app.example/c",
      "https://app.example/", "https://app.example", "https://app.example/CB", "https://app.example/%63b",
      "https://app.example/a/../cb", "https://app.example//cb", "https://app.example/./cb",
      "https://app.example/cb?", "https://app.example/cb?next=https://evil.example",
      "https://app.example/cb#",
      "https://app.example/cb#fragment", "https://app.example/cb;x", "https://app.example/cb\\",
      "https://app.example:443/cb", "https://app.example:8443/cb", "https://app.example:/cb",
      "https://APP.example/cb", "HTTPS://app.example/cb", "http://app.example/cb", "https://app.example./cb",
      "https://app.example.evil.example/cb", "https://evil.example/app.example/cb",
      "https://app.example@evil.example/cb", "https://evil.example\\@app.example/cb",
      "https://evil@app.example/cb", "https://app.example%2Fcb", "https://app.example/cb ",
      " https://app.example/cb",
      "https://app.example/cb\n", "https://app.example/cb\0", "//app.example/cb", "javascript:alert(1)", "",
    ]
  )
  func nothingButTheRegisteredAddressIsAllowed(_ asked: String) {
    #expect(!isAllowed(asked, by: "https://app.example/cb"))
  }

  @Test(
    arguments: [
      ("http://127.0.0.1/cb", "http://127.0.0.1:49152/cb"), ("http://127.0.0.1/cb", "http://127.0.0.1:1/cb"),
      ("http://127.0.0.1/cb", "http://127.0.0.1:65535/cb"),
      ("http://127.0.0.1:8000/cb", "http://127.0.0.1/cb"),
      ("http://127.0.0.1:8000/cb", "http://127.0.0.1:9000/cb"), ("http://[::1]/cb", "http://[::1]:49152/cb"),
      ("http://127.0.0.1/cb?a=b", "http://127.0.0.1:5000/cb?a=b"),
      ("http://127.0.0.1", "http://127.0.0.1:5000"),
    ]
  )
  func portOfThisHostIsFree(_ registered: String, _ asked: String) {
    #expect(isAllowed(asked, by: registered))
  }

  @Test(
    arguments: [
      "http://127.0.0.1:49152/other", "http://127.0.0.1:49152/cb/", "http://127.0.0.1:49152/cb?x",
      "http://127.0.0.1:49152/cb#x", "http://127.0.0.1:49152", "http://127.0.0.1:49152\\cb",
      "http://[::1]:49152/cb", "http://localhost:49152/cb", "http://localhost/cb",
      "https://127.0.0.1:49152/cb",
      "HTTP://127.0.0.1:49152/cb", "http://127.1:49152/cb", "http://0x7f.0.0.1:49152/cb",
      "http://2130706433/cb",
      "http://127.0.0.1.evil.example:49152/cb", "http://evil.example:49152/cb",
      // What looks like a port, and is a password.
      "http://127.0.0.1:80@evil.example/cb", "http://127.0.0.1:@evil.example/cb",
      "http://127.0.0.1@evil.example/cb",
      "http://evil.example@127.0.0.1/cb", "http://127.0.0.1:80:90/cb",
      // What is no port.
      "http://127.0.0.1:/cb", "http://127.0.0.1:1x/cb", "http://127.0.0.1:-1/cb", "http://127.0.0.1:+80/cb",
      "http://127.0.0.1:65536/cb", "http://127.0.0.1:99999999999999999999/cb", "http://127.0.0.1: 80/cb",
      "http://127.0.0.1:%38%30/cb", "http://127.0.0.1:٨٠/cb", "http://127.0.0.1:8.0/cb",
    ]
  )
  func nothingOfThisHostIsFreeButThePort(_ asked: String) {
    #expect(!isAllowed(asked, by: "http://127.0.0.1/cb"))
  }

  @Test func portOfANameIsNotFree() {
    // A name can be resolved to another host (RFC 8252, section 8.3).
    #expect(!isAllowed("http://localhost:49152/cb", by: "http://localhost/cb"))
    #expect(!isAllowed("https://app.example:8443/cb", by: "https://app.example/cb"))
    #expect(!isAllowed("https://127.0.0.1:8443/cb", by: "https://127.0.0.1/cb"))
  }

  @Test func ownLoginComesBackToThisHostAlone() {
    let app = App.commandLine(createdAt: ManualClock.start)
    #expect(app.isFirstParty)
    for address in ["http://127.0.0.1:50000/callback", "http://[::1]:50000/callback"] {
      #expect(app.allows(RedirectURI(rawValue: address)))
    }
    for address in [
      "http://127.0.0.1:50000/", "http://localhost:50000/callback", "https://evil.example/callback",
    ] {
      #expect(!app.allows(RedirectURI(rawValue: address)))
    }
  }
}

import Foundation
import ProgramTesting
import Testing

/// The pages for people, in Chromium. A picture of the consent page is written into the folder that
/// `QODRYX_PICTURES` names.
@Suite(
  .serialized,
  .enabled(if: HeadlessBrowser.isPossible, Tool.advice("chromium or python3")),
  .enabled(if: Curl.isInstalled, Tool.advice("curl"))
)
struct ConsentPageTests {
  let store: OwnStore
  let person: String
  let server: OwnServer
  /// The app's own place, to which the browser comes back.
  let service: EchoService
  let app: RegisteredApp
  let browser: HeadlessBrowser

  init() throws {
    store = try OwnStore()
    person = try store.createAdministrator()
    server = try OwnServer(store)
    service = try EchoService(in: store.folder)
    app = try store.register("Retool", redirectURI: "http://\(service.port.address)/callback")
    browser = try HeadlessBrowser(in: store.folder)
  }

  private var address: String { AppRequest(of: app).address(on: server) }

  private func code(on page: HeadlessBrowser.Page) throws -> String {
    String(try #require(page.text.firstMatch(of: /[B-Z]{4}-[B-Z]{4}/)).output)
  }

  /// What came back to the app in the only request that it got.
  private func brought() throws -> [String: String] {
    let requests = try service.seen.map(\.target).filter { $0.hasPrefix("/callback") }
    try #require(requests.count == 1, "\(requests)")
    let items = try #require(URLComponents(string: requests[0])?.queryItems)
    return Dictionary(uniqueKeysWithValues: items.map { ($0.name, $0.value ?? "") })
  }

  private func redeem(_ code: String) throws -> TokenAnswer {
    let fields = [
      "grant_type=authorization_code", "code=\(code)", "redirect_uri=\(app.redirectURI)",
    ].flatMap { ["--data-urlencode", $0] }
    let user = ["--user", "\(app.id):\(try #require(app.secret))"]
    return try Curl.ask("\(server.url)/oauth/token", user + fields).decoded()
  }

  @Test func pageSaysWhoAsksForWhatAndNothingOnItIsBlocked() throws {
    let page = try browser.visit(address)

    #expect(page.address == "\(server.url)/oauth/authorize/consent")
    #expect(page.title == "Allow Retool? - QODRYX")
    #expect(page.problems == [])
    // As a screen reader has it: every control has a name.
    #expect(page.has("heading", "Allow Retool to act for you?"))
    #expect(page.text.contains(app.redirectURI))
    #expect(page.has("checkbox", "read:projects view projects and their settings"))
    #expect(page.has("checkbox", "write:workflows create, trigger and modify workflows"))
    #expect(page.has("textbox", "Personal token"))
    #expect(page.has("button", "Allow") && page.has("button", "Deny"))
    let waiting = try store.run("approvals", "list")
    #expect(waiting.output.contains(try code(on: page).prefix(4)))
    #expect(browser.quit() == .exited(0))
  }

  @Test(arguments: [800, 320])
  func nothingSticksOutOfTheWindow(_ width: Int) throws {
    _ = try browser.resize(width: width, height: 900)
    for page in ["", "/consent", "/wait"] {
      let shown = try browser.visit(page.isEmpty ? address : "\(server.url)/oauth/authorize\(page)")
      #expect(shown.width == Double(width), "\(shown.address)")
    }
    let device = try browser.visit("\(server.url)/oauth/device")
    #expect(device.width == Double(width))
    _ = browser.quit()
  }

  @Test func pictureIsTaken() throws {
    _ = try browser.resize(width: 800, height: 900)
    // A name that people know as an example, and an address that is not this host's.
    let example = try store.register("Acme Deploys", redirectURI: "https://deploys.example.com/callback")
    _ = try browser.visit(AppRequest(of: example).address(on: server))

    for (scheme, isDark) in [("light", false), ("dark", true)] {
      _ = try browser.prefersDark(isDark)
      try browser.picture(to: store.folder.path(of: "\(scheme).png"))
    }
    _ = try browser.resize(width: 320, height: 900)
    try browser.picture(to: store.folder.path(of: "narrow.png"))

    for name in ["light", "dark", "narrow"] {
      let picture = try Data(contentsOf: URL(filePath: store.folder.path(of: "\(name).png")))
      #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
      #expect((5_000..<200_000).contains(picture.count), "\(name): \(picture.count) bytes")
    }
    try keepPictures()
    _ = browser.quit()
  }

  private func keepPictures() throws {
    guard let folder = ProcessInfo.processInfo.environment["QODRYX_PICTURES"], !folder.isEmpty else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let picture = try Data(contentsOf: URL(filePath: store.folder.path(of: "light.png")))
    try picture.write(to: URL(filePath: folder).appending(path: "consent.png"))
  }

  @Test func personNarrowsAllowsAndComesBackToTheApp() throws {
    _ = try browser.visit(address)
    _ = try browser.type("qx_pat_mistyped", into: "#token")
    let again = try browser.follow("button[value=allow]")
    #expect(again.title == "Problem: Allow Retool? - QODRYX")
    #expect(again.parts.contains { $0.role == "alert" })
    #expect(again.text.contains("The token is not accepted"))

    _ = try browser.click("input[value='write:workflows']")
    _ = try browser.type(person, into: "#token")
    let back = try browser.follow("button[value=allow]")

    #expect(back.address.hasPrefix("\(app.redirectURI)?code="))
    // Only the answer with the mistyped token may be in the console: it is a 403.
    #expect(!(again.problems + back.problems).contains { $0.contains("Content Security Policy") })
    #expect(back.problems == [])
    let brought = try brought()
    #expect(brought["state"] == "RANDOM_STATE_STRING" && brought["iss"] == server.url)
    let tokens = try redeem(try #require(brought["code"]))
    #expect(tokens.scope == "read:projects")
    // Nobody learns where the browser came from, and a browser that goes back finds the request over.
    let callbacks = try service.seen.filter { $0.target.hasPrefix("/callback") }
    #expect(callbacks.allSatisfy { $0.values("Referer").isEmpty })
    let over = try browser.visit("\(server.url)/oauth/authorize/consent")
    #expect(!over.has("button", "Allow"))
    _ = browser.quit()
  }

  @Test func personDeniesWithoutAToken() throws {
    _ = try browser.visit(address)

    let back = try browser.follow("button[value=deny]")

    #expect(back.address.hasPrefix("\(app.redirectURI)?error=access_denied"))
    let brought = try brought()
    #expect(brought["code"] == nil && brought["state"] == "RANDOM_STATE_STRING")
    #expect(brought["iss"] == server.url)
    _ = browser.quit()
  }

  @Test func pageThatWaitsGoesOnByItselfOnceTheDashboardHasDecided() throws {
    let page = try browser.visit(address)
    let waiting = try browser.follow("a[href='/oauth/authorize/wait']")
    #expect(waiting.title == "Waiting for the dashboard - QODRYX")
    let reloaded = try browser.waitForNextPage()
    #expect(reloaded.title == waiting.title && reloaded.problems == [])

    let approved = try store.run("approvals", "approve", try code(on: page))
    #expect(approved.status == .exited(0), "\(approved.errors)")
    var shown = try browser.waitForNextPage()
    // The page may have been on its way when the approval came.
    if shown.title == waiting.title { shown = try browser.waitForNextPage() }

    #expect(shown.address.hasPrefix("\(app.redirectURI)?code="))
    #expect(try redeem(try #require(try brought()["code"])).scope == "read:projects write:workflows")
    _ = browser.quit()
  }

  @Test func deviceIsConnectedOnItsPage() throws {
    let user = ["--user", "\(app.id):\(try #require(app.secret))"]
    let begun: DeviceAnswer = try Curl.ask(
      "\(server.url)/oauth/device_authorization",
      user + ["--data", "scope=read:projects", "--data", "device_name=ops-7"]
    ).decoded()

    let start = try browser.visit(begun.page)
    #expect(start.title == "Connect a device - QODRYX" && start.problems == [])
    let question = try browser.follow("button[value=look]")
    #expect(question.has("heading", "Allow Retool to act for you?") && question.text.contains("ops-7"))
    _ = try browser.type(person, into: "#token")
    let done = try browser.follow("button[value=allow]")

    #expect(done.has("heading", "Allowed") && done.problems == [])
    let fields = [
      "grant_type=urn:ietf:params:oauth:grant-type:device_code", "device_code=\(begun.deviceCode)",
    ].flatMap { ["--data-urlencode", $0] }
    let tokens: TokenAnswer = try Curl.ask("\(server.url)/oauth/token", user + fields).decoded()
    #expect(try server.ask("/v1/projects", as: tokens.accessToken).status == 200)
    _ = browser.quit()
  }
}

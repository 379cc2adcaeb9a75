import Foundation
import ProgramTesting
import Testing

/// What dashboards that are open anyway show of what apps do.
@Suite(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
struct OpenDashboardTests {
  let store: OwnStore
  let person: String
  let server: OwnServer

  init() throws {
    store = try OwnStore()
    person = try store.createAdministrator()
    try store.create("deploy")
    server = try OwnServer(store)
  }

  /// Sends what the program itself would send.
  private func ask(_ path: String, _ fields: [String: String]) throws -> Answer {
    let fields = fields.merging(["client_id": "qodryx-cli"]) { $1 }
    return try Curl.ask(server.url + path, fields.flatMap { ["--data-urlencode", "\($0.key)=\($0.value)"] })
  }

  @Test func requestPopsUpInEveryDashboardAndLeavesThemAllOnceItIsDecided() throws {
    let here = try store.dashboard()
    let there = try store.dashboard(on: server.url, as: person)

    let device: DeviceAnswer = try ask(
      "/oauth/device_authorization",
      ["scope": "read:projects", "device_name": "ops-7"]
    ).decoded()
    for dashboard in [here, there] {
      try dashboard.waitFor("qodryx CLI on ops-7 asks for access: press 3")
      #expect(dashboard.text.contains("1 waiting"))
    }

    try there.press(.character("3"))
    try there.waitFor("\(device.userCode.prefix(4))-____")
    try there.press(.enter)
    // As it is read out, with the letters that are there already.
    try there.send(device.userCode)
    try there.waitFor("[ \(device.userCode) ]")
    try there.press(.character("A"))
    try there.waitFor("qodryx CLI on ops-7 may act as")
    try here.waitUntil("the request to leave") { screen in
      !screen.contains("asks for access") && !screen.contains("1 waiting")
    }

    let tokens: TokenAnswer = try ask(
      "/oauth/token",
      [
        "grant_type": "urn:ietf:params:oauth:grant-type:device_code", "device_code": device.deviceCode,
      ]
    ).decoded()
    #expect(tokens.scope == "read:projects")
    #expect(try server.ask("/v1/projects", as: tokens.accessToken).status == 200)
    #expect(try here.quit() == .exited(0))
  }

  @Test func loginOpensTheDashboardOnTheServer() throws {
    let machine = try OtherMachine()
    #expect(try machine.logIn(to: server, as: person).0.status == .exited(0))

    let terminal = try machine.terminal()
    try terminal.waitForList()

    #expect(terminal.row(0).contains(server.port.address))
    #expect(terminal.text.contains("deploy"))
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func stolenRefreshTokenEndsTheLoginAndAlarmsTheDashboard() throws {
    let machine = try OtherMachine()
    #expect(try machine.logIn(to: server, as: person).0.status == .exited(0))
    let kept = try String(contentsOfFile: machine.credentialsFile, encoding: .utf8)
    let refresh = String(try #require(kept.firstMatch(of: /qx_refresh_[0-9A-Za-z]+/)).output)
    let dashboard = try store.dashboard()

    let fields = ["grant_type": "refresh_token", "refresh_token": refresh]
    let thief: TokenAnswer = try ask("/oauth/token", fields).decoded()
    #expect(try ask("/oauth/token", fields).status == 400)

    try dashboard.waitFor("used twice: stolen? It is revoked.")
    #expect(try server.ask("/v1/projects", as: thief.accessToken).status == 401)
    let refused = try machine.run("projects", "list")
    #expect(refused.status == .exited(1) && refused.errors.contains("qodryx auth login"), "\(refused.errors)")
    let audit = try store.run("audit", "list")
    #expect(audit.output.contains("oauth.refresh_reused"), "\(audit.output)")
    try dashboard.press(.escape)
    try dashboard.waitUntil("the alarm to be read") { !$0.contains("used twice") }
    #expect(try store.hasIntactChain())
  }
}

import Foundation
import ProgramTesting
import Testing

/// Logging in to a server from another machine, as two people in two terminals.
@Suite(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
struct LoginTests {
  private static let overSSH = ["SSH_CONNECTION": "10.20.9.3 50022 10.20.9.1 22"]

  let store: OwnStore
  let server: OwnServer
  let machine: OtherMachine

  init() throws {
    store = try OwnStore()
    try store.create("deploy")
    server = try OwnServer(store)
    machine = try OtherMachine()
  }

  /// The code that a login shows.
  private func code(in terminal: PseudoTerminal) throws -> String {
    try terminal.waitFor("Waiting")
    return String(try #require(terminal.text.firstMatch(of: /[B-Z]{4}-[B-Z]{4}/)).output)
  }

  /// Opens what the inbox announces, and goes to the request.
  private func openRequest(_ code: String, in dashboard: PseudoTerminal) throws {
    try dashboard.waitUntil("the inbox to announce it") { screen in
      screen.text.contains(/qodryx CLI .*asks for access: press 3/)
    }
    try dashboard.press(.character("3"))
    try dashboard.waitUntil("the request") { screen in
      screen.contains("Waiting for approval") && screen.contains("\(code.prefix(4))-")
    }
    // Nobody can read the code off this screen: the one who asks has to say it.
    #expect(!dashboard.text.contains(code))
  }

  @Test func loginOverSSHIsApprovedInTheDashboardWithinTwentySeconds() throws {
    let dashboard = try store.dashboard()
    let start = ContinuousClock.now
    let terminal = try machine.terminal("auth", "login", server.url, extra: Self.overSSH)
    let code = try code(in: terminal)
    #expect(terminal.text.contains("in a browser: \(server.url)/oauth/device"))

    try openRequest(code, in: dashboard)
    try dashboard.press(.enter)
    try dashboard.send(String(code.suffix(4)))
    try dashboard.waitFor(String(code.suffix(4)))
    try dashboard.press(.character("A"))
    try dashboard.waitFor("may act as")

    #expect(try terminal.waitForExit(within: .seconds(15)) == .exited(0))
    #expect(ContinuousClock.now - start < .seconds(20))
    #expect(terminal.text.contains("Logged in to \(server.url)"))
    #expect(!terminal.text.contains("qx_"))
    #expect(try machine.run("projects", "list").status == .exited(0))
    #expect(try machine.run("keys", "list").output.contains("deploy"))
    let status = try machine.run("auth", "status")
    #expect(status.status == .exited(0))
    #expect(status.output.contains("OAuth, renews itself") && status.output.contains("read:keys"))
    #expect(try dashboard.quit() == .exited(0))

    let access = try machine.accessToken()
    #expect(try server.ask("/v1/projects", as: access).status == 200)
    let logout = try machine.run("auth", "logout")
    #expect(logout.status == .exited(0), "\(logout.errors)")
    #expect(try server.ask("/v1/projects", as: access).status == 401)
    #expect(try machine.run("projects", "list", "--remote", server.url).status != .exited(0))
    #expect(try store.hasIntactChain())
    #expect(store.files(holding: String(access.dropFirst(9))) == [])
  }

  @Test func denialInTheDashboardIsSaidAtTheOtherEnd() throws {
    let dashboard = try store.dashboard()
    let terminal = try machine.terminal("auth", "login", server.url, "--device")
    try openRequest(try code(in: terminal), in: dashboard)

    try dashboard.press(.escape)
    try dashboard.waitFor("Type code")
    try dashboard.press(.character("D"))
    try dashboard.waitFor("Deny")
    try dashboard.press(.character("y"))
    try dashboard.waitFor("was denied. It got nothing.")

    #expect(try terminal.waitForExit(within: .seconds(15)) == .exited(1))
    #expect(terminal.text.contains("the login was denied: nothing has changed"), "\(terminal.text)")
    #expect(!FileManager.default.fileExists(atPath: machine.credentialsFile))
    #expect(try dashboard.quit() == .exited(0))
  }

  @Test func verbsListApproveAndDeny() throws {
    let first = try machine.terminal("auth", "login", server.url, "--device", "--scope", "read:projects")
    let code = try code(in: first)
    let other = try OtherMachine()
    let second = try other.terminal("auth", "login", server.url, "--device")
    let denied = try self.code(in: second)

    let listed = try store.run("approvals", "list")
    for head in [code.prefix(4), denied.prefix(4)] { #expect(listed.output.contains("\(head)-…")) }
    #expect(!listed.output.contains(code.suffix(4)))
    let unknown = try store.run("approvals", "approve", "BBBB-BBBB")
    #expect(unknown.status != .exited(0))
    #expect(try store.run("approvals", "deny", denied).status == .exited(0))
    let approved = try store.run("approvals", "approve", code.lowercased().replacing("-", with: ""))
    #expect(approved.status == .exited(0), "\(approved.errors)")

    #expect(try first.waitForExit(within: .seconds(15)) == .exited(0))
    #expect(try second.waitForExit(within: .seconds(15)) == .exited(1))
    #expect(try machine.run("projects", "list").status == .exited(0))
    let keys = try machine.run("keys", "list")
    #expect(keys.status != .exited(0) && keys.errors.contains("read:keys"), "\(keys.errors)")
    #expect(try store.run("approvals", "list").output == "")
  }

  @Test func browserComesBackWithTheLogin() throws {
    let person = try store.createAdministrator()

    let (login, page) = try machine.logIn(to: server, as: person)

    #expect(login.status == .exited(0), "\(login.errors)")
    #expect(login.errors.contains("Logged in to \(server.url)"))
    #expect(page.contains("You can close this window."), "\(page)")
    #expect(try machine.run("projects", "list").status == .exited(0))
    #expect(try machine.accessToken().hasPrefix("qx_oauth_"))
    let permissions = try FileManager.default.attributesOfItem(atPath: machine.credentialsFile)
    #expect(permissions[.posixPermissions] as? Int == 0o600)

    // Another login takes the place of the first, which nobody could end any more.
    let old = try machine.accessToken()
    #expect(try machine.logIn(to: server, as: person).0.status == .exited(0))
    #expect(try server.ask("/v1/projects", as: old).status == 401)
    #expect(try machine.run("projects", "list").status == .exited(0))
  }
}

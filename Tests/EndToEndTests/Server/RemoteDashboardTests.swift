import Glibc
import ProgramTesting
import Testing

/// The dashboard of the built program in a real terminal, on a real server.
@Suite struct RemoteDashboardTests {
  let store: OwnStore
  let administrator: String

  init() throws {
    store = try OwnStore()
    administrator = try store.createAdministrator()
  }

  @Test func keyIsCreatedRevealedConfirmedAndListedThroughTheServer() throws {
    let server = try OwnServer(store)
    let terminal = try store.dashboard(on: server.url, as: administrator)
    #expect(terminal.row(0).contains(server.port.address))

    let secret = try terminal.createKey("warehouse")
    try terminal.confirmSaved(secret)
    try terminal.waitUntil("the key in the list") { screen in
      screen.rows.contains { $0.contains("warehouse") } && screen.contains("2 of 2")
    }

    #expect(try store.accepts(secret))
    let created = try #require(try store.keys("warehouse").first)
    #expect(created.scopes.sorted() == ["read:projects", "write:deployments"])
    #expect(created.savedAt != nil)
    #expect(try terminal.quit() == .exited(0))
    #expect(server.stop() == .exited(0))
    #expect(!server.daemon.printed.contains(secret.dropFirst(8)))
    #expect(try store.hasIntactChain())
  }

  @Test func keyThatAVerbRevokesLeavesTheScreenWithinTwoSeconds() throws {
    try store.create("ingest")
    let server = try OwnServer(store)
    let terminal = try store.dashboard(on: server.url, as: administrator)
    try terminal.waitFor("ingest")

    let revoked = try store.run("keys", "revoke", "ingest", "--reason", "leaked", "--yes")
    #expect(revoked.status == .exited(0), "\(revoked.errors)")

    try terminal.waitUntil("the key to leave the list", within: .seconds(2)) { !$0.contains("ingest") }
  }

  @Test func lostServerLeavesTheRowsBlocksChangesAndComesBackByItself() throws {
    try store.create("ingest")
    let server = try OwnServer(store)
    let terminal = try store.dashboard(on: server.url, as: administrator)
    try terminal.waitUntil("the list, live") { $0.contains("ingest") && $0.rows[0].contains("live") }

    server.daemon.signal(SIGKILL)
    #expect(server.daemon.waitForEnd() == .signalled(SIGKILL))
    try terminal.waitUntil("the loss") { $0.rows[0].contains("lost") }
    // The line at the foot is painted after the header: one frame may come in two pieces.
    try terminal.waitFor("cannot be reached")
    #expect(terminal.text.contains("ingest"))
    try terminal.press(.character("n"))
    try terminal.waitFor("does not answer: nothing can be changed until it is back.")
    #expect(!terminal.text.contains("Create API key"))
    #expect(terminal.text.contains("ingest"))

    let again = try OwnServer(store, log: "again.log", port: server.port)
    try terminal.waitUntil("the server to be back", within: .seconds(40)) { screen in
      screen.rows[0].contains("live") && screen.contains("ingest")
    }
    let secret = try terminal.createKey("afterwards")
    try terminal.confirmSaved(secret)
    #expect(try store.accepts(secret))
    #expect(again.stop() == .exited(0))
  }

  @Test func tokenThatIsRevokedMeanwhileIsSaidInPlainWords() throws {
    try store.create("ingest")
    let server = try OwnServer(store)
    let terminal = try store.dashboard(on: server.url, as: administrator)
    try terminal.waitFor("ingest")

    let revoked = try store.run("tokens", "revoke", "administrator", "--reason", "left", "--yes")
    #expect(revoked.status == .exited(0), "\(revoked.errors)")

    try terminal.waitFor(
      "\(server.port.address) does not accept this token: log in again with qodryx auth login"
    )
    #expect(terminal.text.contains("ingest"))
  }

  @Test func revokedTokenOpensNoDashboardAndIsSaidInPlainWords() throws {
    let server = try OwnServer(store)
    _ = try store.run("tokens", "revoke", "administrator", "--reason", "left", "--yes")

    let refused = try store.refusedDashboard(on: server.url, as: administrator)

    #expect(refused.status == .exited(1))
    #expect(
      refused.text.contains("\(server.port.address) does not accept the credential from QODRYX_API_KEY"),
      "\(refused.text)"
    )
    #expect(refused.text.contains("has expired or been revoked"))
    #expect(!refused.text.contains(administrator.dropFirst(7)))
  }

  @Test func plainTransportToAnotherHostIsRefused() throws {
    let refused = try store.refusedDashboard(on: "http://keys.example.com", as: administrator)

    #expect(refused.status == .exited(2))
    #expect(
      refused.text.contains("Plain http to keys.example.com would show the credential"),
      "\(refused.text)"
    )
    #expect(refused.text.contains("use https"))
  }
}

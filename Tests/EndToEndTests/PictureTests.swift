import Credentials
import CredentialsTesting
import Foundation
import FoundationXML
import ProgramTesting
import SQLiteStore
import Testing

/// The pictures of the documentation. They are written into the folder that `QODRYX_PICTURES` names; without
/// it they are only made and checked.
@Suite struct PictureTests {
  @Test func screensArePicturedAsWellFormedSVG() async throws {
    let store = try OwnStore()
    try await fill(store)
    let terminal = try store.dashboard()
    try terminal.waitFor("1 of 14")
    try terminal.waitFor("addresses")
    try terminal.waitUntilQuiet()
    try keep(terminal, "list")

    try terminal.press(.enter)
    try terminal.waitFor("rotation.overdue")
    try terminal.waitFor("chain")
    try terminal.waitUntilQuiet()
    try keep(terminal, "detail")
    try terminal.press(.escape)
    try terminal.waitForList()

    try terminal.press(.character("r"))
    try terminal.waitFor("step 1 of 4")
    try terminal.press(.enter)
    try terminal.waitFor("(•) 24 hours")
    try terminal.waitUntilQuiet()
    try keep(terminal, "rotate")
    try terminal.press(.escape)
    try terminal.waitForList()

    try terminal.press(.character("X"))
    try terminal.waitFor("cannot be undone")
    try terminal.waitFor("IN USE")
    try terminal.send("leaked in a build log")
    try terminal.waitUntilQuiet()
    try keep(terminal, "revoke")
    try terminal.press(.escape)
    try terminal.waitUntil("the dialog to close") { !$0.contains("cannot be undone") }

    try await ask(store)
    try terminal.waitFor("asks for access: press 3")
    try terminal.press(.character("3"))
    try terminal.waitFor("Connected apps")
    try terminal.waitFor("type the code")
    try terminal.waitUntilQuiet()
    try keep(terminal, "apps")
    try terminal.press(.character("2"))
    try terminal.waitForList()

    try terminal.fillForm(name: "warehouse-sync")
    try terminal.waitUntilQuiet()
    try keep(terminal, "create")
    try terminal.press(.control("s"))
    try terminal.waitFor("Key created. It is shown once")
    try terminal.waitUntilQuiet()
    try keep(terminal, "reveal")
  }

  /// The keys of a made-up company, as old as they are today.
  private func fill(_ store: OwnStore) async throws {
    let clock = ManualClock(at: Date())
    let keys = try SQLiteStore(file: "\(store.storeFolder)/keys.db", now: clock.now)
    try await Samples.fill(keys, clock: clock)
    await keys.close()
  }

  /// Apps that somebody has let in, and one that asks.
  private func ask(_ store: OwnStore) async throws {
    let clock = ManualClock(at: Date() - 41 * RotationPolicy.day)
    let apps = try SQLiteStore(file: "\(store.storeFolder)/keys.db", now: clock.now)
    let grafana = try await apps.register("Grafana plugin").app.id
    _ = try await apps.connect(apps, as: grafana, for: [Scope(.read, .deployments)], on: "")
    clock.set(to: Date())
    _ = try await apps.ask(
      for: [Scope(.read, .projects), Scope(.read, .workflows), Scope(.write, .workflows)]
    )
    await apps.close()
  }

  /// Checks a picture of the screen, and writes it where somebody wants it.
  private func keep(_ terminal: PseudoTerminal, _ name: String) throws {
    let picture = Data(withoutSecrets(terminal.picture(title: "qodryx").svg).utf8)
    let parser = XMLParser(data: picture)
    #expect(parser.parse(), "\(name): \(String(describing: parser.parserError))")
    guard let folder = ProcessInfo.processInfo.environment["QODRYX_PICTURES"], !folder.isEmpty else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try picture.write(to: URL(filePath: folder).appending(path: "\(name).svg"))
  }

  /// Of a key that is shown, its beginning; then letters that nobody and no scanner takes for one.
  private func withoutSecrets(_ svg: String) -> String {
    svg.replacing(/(qx_[a-z]+_)[0-9A-Za-z]{38}/) { match in
      match.1 + String("ThisIsWhereYourOwnKeyStandsOnceAndOnlyOnce".prefix(38))
    }
  }
}

import Foundation
import FoundationXML
import Testing

/// The pictures of the documentation. They are written into the folder that `QODRYX_PICTURES` names; without
/// it they are only made and checked.
@Suite struct PictureTests {
  @Test func screensArePicturedAsWellFormedSVG() throws {
    let store = try sampleStore()
    let terminal = try store.dashboard()
    // The first one is in its grace: what can be rotated stands below it.
    try terminal.press(.down)
    try terminal.waitFor("2 of 8")
    try terminal.waitFor("no requests · never used")
    try terminal.waitUntilQuiet()
    try keep(terminal, "list")

    try terminal.press(.enter)
    try terminal.waitFor("key.created")
    try terminal.waitUntilQuiet()
    try keep(terminal, "detail")
    try terminal.press(.escape)
    try terminal.waitForList()

    try terminal.press(.character("X"))
    try terminal.waitFor("cannot be undone")
    try terminal.send("leaked in a build log")
    try terminal.waitUntilQuiet()
    try keep(terminal, "revoke")
    try terminal.press(.escape)
    try terminal.waitUntil("the dialog to close") { !$0.contains("cannot be undone") }

    try terminal.press(.character("r"))
    try terminal.waitFor("step 1 of 4")
    try terminal.press(.enter)
    try terminal.waitFor("(•) 24 hours")
    try terminal.waitUntilQuiet()
    try keep(terminal, "rotate")
    try terminal.press(.escape)
    try terminal.waitForList()

    try terminal.fillForm(name: "warehouse-sync")
    try terminal.waitUntilQuiet()
    try keep(terminal, "create")
    try terminal.press(.control("s"))
    try terminal.waitFor("Key created. It is shown once")
    try terminal.waitUntilQuiet()
    try keep(terminal, "reveal")
  }

  private func sampleStore() throws -> OwnStore {
    let store = try OwnStore()
    try store.create(
      "deploy-pipeline",
      scopes: "read:projects,write:projects,read:workflows,write:workflows,write:deployments",
      "--owner",
      "ci",
      "--note",
      "release jobs and the nightly sync; tell #platform first"
    )
    try store.create("grafana", scopes: "read:projects,read:workflows", "--type", "ro", "--owner", "sre")
    try store.create("mobile-backend", scopes: "read:projects,write:projects", "--owner", "mobile")
    try store.create(
      "mobile-staging",
      scopes: "read:projects,write:projects",
      "--type",
      "test",
      "--environment",
      "staging",
      "--owner",
      "mobile"
    )
    try store.create("partner-acme", scopes: "read:projects,read:workflows", "--owner", "partners")
    try store.create("scanner", scopes: "read:security,write:security", "--expires", "90d", "--owner", "sec")
    try store.create("webhook-relay", scopes: "read:workflows,write:workflows", "--owner", "platform")
    try #require(try store.run("keys", "rotate", "scanner", "--grace", "24h").status == .exited(0))
    try #require(try store.run("keys", "disable", "partner-acme").status == .exited(0))
    return store
  }

  /// Checks a picture of the screen, and writes it where somebody wants it.
  private func keep(_ terminal: PseudoTerminal, _ name: String) throws {
    let picture = Data(terminal.picture(title: "qodryx").svg.utf8)
    let parser = XMLParser(data: picture)
    #expect(parser.parse(), "\(name): \(String(describing: parser.parserError))")
    guard let folder = ProcessInfo.processInfo.environment["QODRYX_PICTURES"], !folder.isEmpty else { return }
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try picture.write(to: URL(filePath: folder).appending(path: "\(name).svg"))
  }
}

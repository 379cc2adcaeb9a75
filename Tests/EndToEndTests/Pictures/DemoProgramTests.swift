import Dashboard
import Foundation
import ProgramTesting
import Testing

/// `qodryx demo` as somebody runs it.
@Suite struct DemoProgramTests {
  @Test(arguments: Tour.all.map(\.name))
  func tourIsPlayedToItsEnd(name: String) throws {
    let demo = try DemoTerminal(columns: 120, rows: 35, "--tour", name)
    try demo.play(name)
    try demo.terminal.press(.control("c"))
    #expect(try demo.terminal.waitForExit() == .exited(0))
    #expect(demo.folder.files == [])
  }

  @Test func tourWorksOnAStandardTerminal() throws {
    let demo = try DemoTerminal(columns: 80, rows: 24, "--tour", "leak")
    try demo.play("leak")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func signalLeavesNothingBehind(number: Int32) throws {
    let demo = try DemoTerminal(columns: 80, rows: 24)
    #expect(demo.folder.files != [])
    demo.terminal.signal(number)
    _ = try demo.terminal.waitForExit()
    #expect(demo.folder.files == [])
  }

  @Test func killedDemoIsClearedAwayByTheNext() throws {
    let killed = try DemoTerminal(columns: 80, rows: 24)
    killed.terminal.signal(SIGKILL)
    _ = try killed.terminal.waitForExit()
    let left = killed.folder.files
    #expect(left != [])

    let next = try PseudoTerminal(
      BuiltProgram.path,
      arguments: ["demo", "--no-traffic"],
      environment: PseudoTerminal.environment.merging(["XDG_RUNTIME_DIR": killed.folder.path]) { $1 }
    )
    try next.waitFor("deploy-pipeline")
    #expect(left.allSatisfy { !FileManager.default.fileExists(atPath: $0) })
    #expect(try next.quit() == .exited(0))
    #expect(killed.folder.files == [])
  }

  @Test func ownStoreIsNotTouched() throws {
    let store = try OwnStore()
    let runtime = ["XDG_RUNTIME_DIR": store.folder.path]
    let terminal = try store.dashboard(extra: runtime)
    try terminal.waitFor("There are no API keys yet.")
    try terminal.press(.character("D"))
    try terminal.waitFor("deploy-pipeline")
    try terminal.waitFor("DEMO")
    #expect(try terminal.quit() == .exited(0))
    #expect(try store.keys().isEmpty)
    // Nor has anything been done there: an event would stay.
    #expect(try store.run("audit", "export").output.isEmpty)
    #expect(!store.folder.files.contains { $0.contains("qodryx-demo-") })
  }

  @Test func useMovesByRealRequests() throws {
    let folder = try TemporaryFolder()
    let terminal = try PseudoTerminal(
      BuiltProgram.path,
      arguments: ["demo"],
      environment: PseudoTerminal.environment.merging(["XDG_RUNTIME_DIR": folder.path]) { $1 }
    )
    try terminal.waitFor("deploy-pipeline")
    try terminal.waitUntil("a request with the deployment's key", within: .seconds(60)) { screen in
      screen.rows.contains { $0.contains("deploy-pipeline") && $0.contains(#/ [0-9]+s │/#) }
    }
    #expect(try terminal.quit() == .exited(0))
  }
}

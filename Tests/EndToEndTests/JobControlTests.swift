import Glibc
import ProgramTesting
import Testing

/// Stopping the dashboard and bringing it back.
@Suite struct JobControlTests {
  @Test func controlZGivesTheTerminalToTheShellAndForegroundRepaints() throws {
    let store = try OwnStore()
    try store.create("deploy")
    try store.create("grafana")
    let terminal = try PseudoTerminal.shell(
      environment: store.environment,
      workingDirectory: store.folder.path
    )
    try terminal.send("\(BuiltProgram.path)\r")
    try terminal.waitForList()
    try terminal.press(.down)
    try terminal.waitFor("2 of 2")
    try terminal.waitUntilQuiet()
    let before = terminal.text

    try terminal.press(.control("z"))
    try terminal.waitFor("Stopped")
    #expect(!terminal.isAlternateScreen)
    #expect(terminal.cursor.isVisible)
    try terminal.waitUntilSettings("those of the shell") { $0 == terminal.settingsAtStart }
    try terminal.send("echo still a shell\r")
    try terminal.waitFor("\nstill a shell")

    try terminal.send("fg\r")
    try terminal.waitFor("2 of 2")
    try terminal.waitUntilQuiet()
    #expect(terminal.text == before)
    #expect(terminal.isAlternateScreen)

    try terminal.press(.character("q"))
    try terminal.waitUntil("the shell") { !$0.contains("2 of 2") }
    try terminal.send("exit 7\r")
    #expect(try terminal.waitForExit() == .exited(7))
  }

  /// A shell that runs a script does not mend the settings of the line: these are what the dashboard left.
  @Test func stopSignalRestoresTheSettingsWithoutAShellsHelp() throws {
    let store = try OwnStore()
    try store.create("deploy")
    let script = "set -m; \"$0\"; echo stopped; read -r line; fg >/dev/null; echo over"
    let terminal = try PseudoTerminal(
      "bash",
      arguments: ["-c", script, BuiltProgram.path],
      environment: store.environment,
      workingDirectory: store.folder.path
    )
    try terminal.waitForList()
    try terminal.waitUntilQuiet()
    let before = terminal.text
    let dashboard = tcgetpgrp(terminal.master)
    #expect(dashboard != terminal.child.identifier)

    kill(dashboard, SIGTSTP)
    try terminal.waitFor("stopped")
    #expect(try terminal.settings == terminal.settingsAtStart)
    #expect(!terminal.isAlternateScreen)

    try terminal.press(.enter)
    try terminal.waitForList()
    try terminal.waitUntilQuiet()
    #expect(terminal.text == before)
    try terminal.press(.character("q"))
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.text.contains("over"))
    #expect(try terminal.settings == terminal.settingsAtStart)
  }

  /// Nobody can catch `SIGSTOP`: whatever has been on the terminal meanwhile, the dashboard draws over it.
  @Test func continuedDashboardRepaintsAllOfIt() throws {
    let store = try OwnStore()
    try store.create("deploy")
    let terminal = try store.dashboard()
    try terminal.waitUntilQuiet()
    let before = terminal.text

    terminal.signal(SIGSTOP)
    terminal.emulator.write(Array("\u{1b}[2J\u{1b}[Hsomething else".utf8))
    #expect(terminal.text == "something else")
    terminal.signal(SIGCONT)

    try terminal.waitUntil("the screen as it was") { $0.text == before }
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func stopDuringTheRevealTakesTheSecretOffTheScreen() throws {
    let store = try OwnStore()
    let terminal = try PseudoTerminal.shell(
      environment: store.environment,
      workingDirectory: store.folder.path
    )
    try terminal.send("\(BuiltProgram.path)\r")
    try terminal.waitForList()
    let secret = try terminal.createKey("stopped-one")

    try terminal.press(.control("z"))
    try terminal.waitFor("Stopped")
    #expect(!terminal.text.contains(secret))

    try terminal.send("fg\r")
    try terminal.waitFor(secret)
    try terminal.confirmSaved(secret)
  }
}

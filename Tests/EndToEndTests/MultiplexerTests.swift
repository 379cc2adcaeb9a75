import Foundation
import ProgramTesting
import Testing

/// The dashboard inside of what people keep their terminals in over SSH.
@Suite struct MultiplexerTests {
  @Test(.enabled(if: Tool.path(of: "tmux") != nil, Tool.advice("tmux")))
  func dashboardWorksInTmux() throws {
    let store = try OwnStore()
    let socket = ["-S", store.folder.path(of: "tmux")]
    try work(
      in: "tmux",
      ["-u", "-f", "/dev/null"] + socket + ["new-session", try BuiltProgram.path, "--mouse"],
      end: socket + ["kill-server"],
      on: store
    )
  }

  @Test(.enabled(if: Tool.path(of: "screen") != nil, Tool.advice("screen")))
  func dashboardWorksInScreen() throws {
    let store = try OwnStore()
    let sessions = store.folder.path(of: "screen")
    try FileManager.default.createDirectory(
      atPath: sessions,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    let name = ["-S", "qodryx-test"]
    try work(
      in: "screen",
      ["-U", "-c", "/dev/null"] + name + [try BuiltProgram.path],
      end: name + ["-X", "quit"],
      extra: ["SCREENDIR": sessions],
      on: store
    )
  }

  /// Opens the dashboard there, types something and leaves it.
  private func work(
    in multiplexer: String,
    _ arguments: [String],
    end: [String],
    extra: [String: String] = [:],
    on store: OwnStore
  ) throws {
    try store.create("日本 deploy")
    let path = try #require(Tool.path(of: multiplexer))
    let environment = store.environment.merging(extra) { $1 }
    let terminal = try PseudoTerminal(
      path,
      arguments: arguments,
      environment: environment,
      rows: 25,
      workingDirectory: store.folder.path
    )
    defer { _ = try? BuiltProgram.run(path, arguments: end, environment: environment) }
    try terminal.waitForList()
    try terminal.waitFor("► 日本 deploy")
    try terminal.press(.character("n"))
    try terminal.waitFor("Create API key")
    try terminal.send("typed")
    try terminal.waitFor("[ typed")
    try terminal.waitUntilQuiet()
    #expect(terminal.screen.rows.contains { $0.hasPrefix("╰─") && $0.count == 80 && $0.hasSuffix("─╯") })
    try terminal.press(.escape)
    try terminal.waitFor("Leave without creating?")
    try terminal.press(.character("y"))
    try terminal.waitForList()
    #expect(try terminal.quit() == .exited(0))
    #expect(try terminal.settings == terminal.settingsAtStart)
  }
}

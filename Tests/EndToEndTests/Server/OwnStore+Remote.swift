import ProgramTesting
import Testing

extension OwnStore {
  /// Opens the dashboard on a server, and waits until it shows the list.
  ///
  /// - Throws: `SystemError` when it cannot be started, `WaitError` when the list does not appear.
  func dashboard(
    on url: String,
    as credential: String,
    extra: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> PseudoTerminal {
    try dashboard(
      ["--remote", url],
      columns: 100,
      extra: extra.merging(["QODRYX_API_KEY": credential]) { $1 },
      sourceLocation: sourceLocation
    )
  }

  /// Starts the dashboard where it ends with a sentence instead of a list.
  ///
  /// - Returns: How it ended, and what then stands on the terminal, without line breaks.
  /// - Throws: `SystemError` when it cannot be started, `WaitError` when it does not end.
  func refusedDashboard(
    on url: String,
    as credential: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> (status: ProcessEnd, text: String) {
    let terminal = try PseudoTerminal(
      BuiltProgram.path,
      arguments: ["--remote", url],
      environment: environment.merging(["QODRYX_API_KEY": credential]) { $1 },
      columns: 300,
      workingDirectory: folder.path
    )
    let status = try terminal.waitForExit(within: .seconds(20), sourceLocation: sourceLocation)
    return (status, terminal.text)
  }
}

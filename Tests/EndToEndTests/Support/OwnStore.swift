import Foundation
import ProgramTesting
import Testing

/// A key store of one test's own in a folder that goes with it, and the built program on it.
struct OwnStore {
  let folder: TemporaryFolder
  /// What the program gets: its own store, home and folders, and a terminal with 256 colours and UTF-8.
  var environment: [String: String]

  /// - Throws: `SystemError` when the folder cannot be made.
  init() throws {
    folder = try TemporaryFolder()
    environment = PseudoTerminal.environment.merging([
      "QODRYX_DB": folder.path(of: "store/keys.db"),
      "HOME": folder.path(of: "home"),
      "XDG_DATA_HOME": folder.path(of: "data"),
      "XDG_CONFIG_HOME": folder.path(of: "config"),
      "TZ": "UTC",
    ]) { $1 }
  }

  /// The folder that the store alone lies in; the program makes it.
  var storeFolder: String { folder.path(of: "store") }

  var database: String { folder.path(of: "store/keys.db") }

  // MARK: Verbs

  /// Runs a verb on the store.
  ///
  /// - Throws: `SystemError` when the program cannot be started.
  func run(_ arguments: String..., input: String = "") throws -> BuiltProgram.Result {
    try run(arguments, input: input)
  }

  /// - Throws: `SystemError` when the program cannot be started.
  func run(_ arguments: [String], input: String = "") throws -> BuiltProgram.Result {
    try BuiltProgram.run(BuiltProgram.path, arguments: arguments, environment: environment, input: input)
  }

  /// Makes a key by the verb and returns its secret.
  ///
  /// - Throws: `SystemError`, or an expectation's failure where the verb refuses.
  @discardableResult
  func create(_ name: String, scopes: String = "read:projects", _ options: String...) throws -> String {
    let made = try run(["keys", "create", name, "--scope", scopes] + options)
    try #require(made.status == .exited(0), "\(made.errors)")
    return made.output.trimmingCharacters(in: .newlines)
  }

  /// The keys that the verb lists.
  ///
  /// - Throws: `SystemError`, `DecodingError`, or an expectation's failure where the verb refuses.
  func keys(_ filter: String = "is:any") throws -> [ListedKey] {
    let listed = try run("keys", "list", "--filter", filter, "--json", "--limit", "1000")
    try #require(listed.status == .exited(0), "\(listed.errors)")
    return try JSONDecoder().decode(ListedKey.Page.self, from: Data(listed.output.utf8)).data
  }

  /// Whether the next request with this secret would be accepted.
  ///
  /// - Throws: `SystemError` when the program cannot be started.
  func accepts(_ secret: String) throws -> Bool {
    try run("check", "--stdin", input: secret + "\n").status == .exited(0)
  }

  /// Whether the audit log's hashes follow from each other.
  ///
  /// - Throws: `SystemError` when the program cannot be started.
  func hasIntactChain() throws -> Bool {
    let verified = try run("audit", "verify")
    return verified.status == .exited(0) && verified.output.contains("The chain is intact")
  }

  /// The files of the folder that hold a text, whatever else is in them.
  func files(holding text: String) -> [String] {
    let wanted = Data(text.utf8)
    return folder.files.filter { FileManager.default.contents(atPath: $0)?.range(of: wanted) != nil }
  }

  // MARK: The dashboard

  /// Opens the dashboard and waits until it shows the list, or says that there are no keys.
  ///
  /// - Parameter extra: Variables that differ from the store's environment.
  /// - Throws: `SystemError` when it cannot be started, `WaitError` when the list does not appear.
  func dashboard(
    _ arguments: [String] = [],
    columns: Int = 80,
    rows: Int = 24,
    extra: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> PseudoTerminal {
    let terminal = try PseudoTerminal(
      BuiltProgram.path,
      arguments: arguments,
      environment: environment.merging(extra) { $1 },
      columns: columns,
      rows: rows,
      workingDirectory: folder.path
    )
    try terminal.waitForList(sourceLocation: sourceLocation)
    return terminal
  }
}

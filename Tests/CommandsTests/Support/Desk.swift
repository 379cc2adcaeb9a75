import Credentials
import CredentialsTesting
import Foundation
import Qodryx
import SQLiteStore

@testable import Commands

/// Somebody who runs commands one after another on a store of their own.
final class Desk {
  let folder: URL
  let clock = ManualClock()
  var environment: [String: String]
  var isTerminal = false
  var columns: Int?
  /// How the commands wait.
  var waiting = Waiting(on: ContinuousClock())
  var openBrowser: @Sendable (String) -> Bool = { _ in false }

  /// How a command ended and what it wrote.
  struct Outcome {
    let status: ProgramStatus
    let output: String
    let errors: String

    /// The output's lines, without the line end of the last.
    var lines: [String] {
      output.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }
  }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "qodryx-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    environment = ["LANG": "C.UTF-8", "QODRYX_DB": folder.appending(path: "store/keys.db").path]
  }

  deinit {
    try? FileManager.default.removeItem(at: folder)
  }

  var file: String { folder.appending(path: "store/keys.db").path }

  /// Runs a command line.
  ///
  /// - Parameters:
  ///   - input: what stands on standard input.
  ///   - output: where standard output goes, if it is not to be recorded.
  func run(_ arguments: String..., input: String = "", output: RecordingSink? = nil) async -> Outcome {
    await run(arguments: arguments, input: input, output: output)
  }

  func run(arguments: [String], input: String = "", output: RecordingSink? = nil) async -> Outcome {
    let output = output ?? RecordingSink(isTerminal: isTerminal, columns: columns)
    let errors = RecordingSink(isTerminal: isTerminal)
    let session = session(input: TextSource(input, isTerminal: isTerminal), output: output, errors: errors)
    let status = await Program(session: session).run(arguments)
    return Outcome(status: status, output: output.text, errors: errors.text)
  }

  /// What surrounds a command that is run here.
  func session(
    input: any ByteSource = TextSource(),
    output: any ByteSink = RecordingSink(),
    errors: any ByteSink = RecordingSink()
  ) -> Session {
    Session(
      environment: environment,
      homeDirectory: folder.path,
      actor: .ops1,
      timeZone: .gmt,
      now: clock.now,
      input: input,
      output: output,
      errors: errors,
      hostName: "ops-7",
      waiting: waiting,
      openBrowser: openBrowser
    )
  }

  /// Makes a key and returns its secret.
  func create(_ name: String, scope: String = "read:projects", type: String = "live") async -> String {
    let outcome = await run("keys", "create", name, "--scope", scope, "--type", type)
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  /// The store itself, to prepare what no command can.
  func withStore<Result>(_ work: (SQLiteStore) async throws -> Result) async throws -> Result {
    let store = try SQLiteStore(file: file, now: clock.now)
    let result = try await work(store)
    await store.close()
    return result
  }

  func key(_ reference: String) async throws -> APIKey {
    try await withStore { try await $0.key(referredToAs: reference) }
  }
}

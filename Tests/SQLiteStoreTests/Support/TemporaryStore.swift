import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore

/// A directory of its own for each test, gone with it.
final class TemporaryStore: Sendable {
  let directory: String
  let clock = ManualClock()

  init() {
    directory = FileManager.default.temporaryDirectory.appending(path: "store-\(UUID().uuidString)").path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: directory)
  }

  var file: String { directory + "/keys.db" }

  /// Another call opens another store on the same file, as another process would.
  func open(seed: UInt64? = nil, usesOneConnection: Bool = false) throws -> SQLiteStore {
    guard let seed else {
      return try SQLiteStore(file: file, now: clock.now, usesOneConnection: usesOneConnection)
    }
    return try SQLiteStore(file: file, now: clock.now, random: SeededGenerator(seed: seed))
  }

  /// The permission bits of a file in the directory, or of the directory itself.
  func mode(_ name: String = "") throws -> Int {
    let attributes = try FileManager.default.attributesOfItem(
      atPath: name.isEmpty ? directory : "\(directory)/\(name)"
    )
    return attributes[.posixPermissions] as? Int ?? 0
  }

  func setMode(_ mode: Int) throws {
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file)
  }

  /// Runs SQL in a process of its own, as an administrator with the `sqlite3` program or a thief would.
  @discardableResult
  func sqlite3(_ sql: String) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/sqlite3")
    process.arguments = [file, sql]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}

extension SQLiteStore {
  func actions(of id: KeyID? = nil) async throws -> [String] {
    try await auditEvents(AuditQuery(keyID: id, limit: 1_000)).events.reversed().map(\.action.rawValue)
  }
}

/// The error that a store operation throws; nil where it throws none.
func storeError<Result>(_ body: () async throws -> Result) async -> KeyStoreError? {
  do {
    _ = try await body()
    return nil
  } catch {
    return error as? KeyStoreError
  }
}

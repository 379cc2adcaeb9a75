import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore

/// A directory for a store, gone with it.
final class StoreFolder: Sendable {
  let path: String
  let clock = ManualClock()

  init() {
    path = FileManager.default.temporaryDirectory.appending(path: "dashboard-\(UUID().uuidString)").path
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Another call opens another store on the same file, as another process would.
  func open(seed: UInt64? = nil) throws -> SQLiteStore {
    let file = "\(path)/qodryx.db"
    guard let seed else { return try SQLiteStore(file: file, now: clock.now) }
    return try SQLiteStore(file: file, now: clock.now, random: SeededGenerator(seed: seed))
  }
}

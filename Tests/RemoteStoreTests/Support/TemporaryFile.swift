import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore

/// A place for a store in a directory of its own, gone with it.
final class TemporaryFile: Sendable {
  private let directory = FileManager.default.temporaryDirectory.appending(
    path: "remote-\(UUID().uuidString)"
  )

  func open(_ clock: ManualClock) throws -> SQLiteStore {
    try SQLiteStore(file: directory.appending(path: "keys.db").path, now: clock.now)
  }

  deinit {
    try? FileManager.default.removeItem(at: directory)
  }
}

/// The error that a store's operation ends with; nil where it ends with none.
func storeError<Outcome>(of operation: () async throws -> Outcome) async -> KeyStoreError? {
  do {
    _ = try await operation()
    return nil
  } catch {
    return error as? KeyStoreError
  }
}

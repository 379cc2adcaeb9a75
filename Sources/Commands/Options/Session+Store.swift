import Credentials
import FoundationEssentials
import SQLiteStore

extension Session {
  func location(_ options: StoreOptions) -> StoreLocation {
    StoreLocation(option: options.file, environment: environment, homeDirectory: homeDirectory)
  }

  /// Lends the store that the options name; where there is none, it says so and makes no file.
  func withStore<Result>(
    _ options: StoreOptions,
    _ work: (any KeyStore) async throws -> Result
  ) async throws -> Result {
    let location = location(options)
    guard FileManager.default.fileExists(atPath: location.file) else {
      throw CommandFailure(
        .storeUnavailable,
        "there is no store at \(location.file): `qodryx keys create` makes one, or name another with --db"
      )
    }
    return try await lend(SQLiteStore(file: location.file, now: now), to: work)
  }

  /// Lends the store that the options name; where there is none, it makes one.
  func withNewOrExistingStore<Result>(
    _ options: StoreOptions,
    _ work: (any KeyStore) async throws -> Result
  ) async throws -> Result {
    try await lend(SQLiteStore(file: location(options).file, now: now), to: work)
  }

  /// Whether there is a store to ask; one that was named shall be there, so its absence is an error later.
  func hasStore(_ options: StoreOptions) -> Bool {
    let location = location(options)
    return location.source != .standard || FileManager.default.fileExists(atPath: location.file)
  }

  private func lend<Result>(
    _ store: any KeyStore,
    to work: (any KeyStore) async throws -> Result
  ) async throws -> Result {
    do {
      let result = try await work(store)
      await store.close()
      return result
    } catch {
      await store.close()
      throw error
    }
  }
}

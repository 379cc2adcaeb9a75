import Credentials
import FoundationEssentials
import SQLiteStore

/// Everything of one demo: its folder, its clock and its store, with the keys and their secrets.
struct DemoStage: Sendable {
  let clock: DemoClock
  let store: SQLiteStore
  let apps: DemoApps
  /// By name. The demo alone holds the secrets, to send requests with them.
  let keys: [String: IssuedKey]

  /// Makes the store and fills it.
  ///
  /// - Parameters:
  ///   - seed: gives the same keys with the same secrets each time; nil for secrets that nobody knows.
  /// - Throws: `KeyStoreError`.
  init(in folder: DemoFolder, clock: DemoClock, seed: UInt64?) async throws(KeyStoreError) {
    let store =
      if let seed {
        try SQLiteStore(file: folder.store, now: clock.now, random: SeededGenerator(seed: seed))
      } else {
        try SQLiteStore(file: folder.store, now: clock.now)
      }
    let apps = DemoApps(in: store)
    let story = DemoStory(in: store, apps: apps, until: clock.date)
    do throws(KeyStoreError) {
      keys = try await story.play { clock.set(to: $0) }
    } catch {
      await store.close()
      throw error
    }
    self.clock = clock
    self.store = store
    self.apps = apps
  }

  /// Wipes the secrets and closes the store.
  func strike() async {
    for issued in keys.values { issued.secret.wipe() }
    await store.close()
  }
}

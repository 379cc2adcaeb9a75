import ArgumentParser
import Credentials
import Foundation
import SQLiteStore

/// Uses a store's keys as a busy gateway would, from a process of its own.
struct Traffic: AsyncParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)

  @Argument var store: String
  @Option var seconds: Int

  func run() async throws {
    let store = try SQLiteStore(file: store, now: { Date() })
    let keys = try await store.keys(KeyQuery(limit: 20)).keys
    let end = ContinuousClock.now + .seconds(seconds)
    while ContinuousClock.now < end {
      let uses = keys.map { key in
        KeyUse(keyID: key.id, at: Date(), address: "203.0.113.7", route: "GET /v1/projects", scope: nil)
      }
      try await store.record(uses)
      try await Task.sleep(for: .milliseconds(20))
    }
    await store.close()
  }
}

import Credentials
import CredentialsTesting
import RemoteStore
import SQLiteStore
import Testing

/// What a screen is told while it looks at a server.
@Suite struct WatchingTests {
  @Test func changeByAnybodyIsTold() async throws {
    try await RunningServer.run { server, _ in
      let mine = try server.store(of: "ann")
      let theirs = try server.store(of: "ben")
      let changes = mine.changes()
      #expect(await hears(changes))
      for number in 1...3 {
        async let told = hears(changes)
        _ = try await theirs.create(Samples.draft("key-\(number)"), by: .ops1)
        #expect(await told)
      }
      await mine.close()
      await theirs.close()
    }
  }

  @Test func closedStoreEndsItsStreams() async throws {
    try await RunningServer.run { server, _ in
      let store = try server.store()
      let changes = store.changes()
      #expect(await hears(changes))
      async let told = hears(changes)
      await store.close()
      #expect(await !told)
      #expect(await !hears(changes))
      let failure = await storeError { try await store.counts() }
      #expect(failure == .unavailable("the connection to 127.0.0.1:\(server.port) is closed"))
    }
  }

  @Test func listenerThatGoesAwayEndsItsWaiting() async throws {
    try await RunningServer.run { server, _ in
      let store = try server.store()
      let waiting = Task {
        var count = 0
        for await _ in store.changes() { count += 1 }
        return count
      }
      _ = try await store.create(Samples.draft("scanner"), by: .ops1)
      waiting.cancel()
      #expect(await waiting.value <= 2)
      await store.close()
    }
  }

  @Test func lossAndReturnOfTheServerAreTold() async throws {
    let file = TemporaryFile()
    let clock = ManualClock()
    let local = try file.open(clock)
    let people = AdmittedPeople()
    let (port, store, changes) = try await RunningServer.once(on: local, clock: clock, people: people) {
      server in
      let store = try server.store()
      let changes = store.changes()
      #expect(await hears(changes))
      return (server.port, store, changes)
    }
    #expect(await hears(changes))
    #expect(await storeError { try await store.counts() } != nil)

    // The first pause is half a second long: the server is back before the second is over.
    try await RunningServer.run(on: local, clock: clock, people: people, port: port) { _ in
      #expect(await hears(changes))
      let counts = try await store.counts()
      #expect(counts.isEmpty)
    }
    await store.close()
    await local.close()
  }

  /// Whether there is another element; false where the stream has ended.
  private func hears(_ changes: AsyncStream<Void>) async -> Bool {
    for await _ in changes { return true }
    return false
  }
}

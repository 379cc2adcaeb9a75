import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

/// Several stores on one file, as several processes have them.
@Suite struct SharedStoreTests {
  @Test func manyWritersAtOnceLeaveOneWholeChain() async throws {
    let place = TemporaryStore()
    let stores = try [place.open(), place.open()]
    try await withThrowingTaskGroup { group in
      for number in 0..<40 {
        group.addTask {
          try await stores[number % 2].create(Samples.draft("key-\(number)"), by: .ops1)
        }
      }
      for try await _ in group {}
    }
    #expect(try await stores[0].counts().active == 40)
    #expect(try await stores[1].verifyAuditChain() == .intact(events: 40))
    for store in stores { await store.close() }
  }

  @Test func oneNameGoesToOneOfManyWriters() async throws {
    let place = TemporaryStore()
    let stores = try [place.open(), place.open()]
    let created = await withTaskGroup(of: Bool.self) { group in
      for number in 0..<10 {
        group.addTask {
          let issued = try? await stores[number % 2].create(Samples.draft("Deploy"), by: .ops1)
          return issued != nil
        }
      }
      return await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(created == 1)
    #expect(try await stores[0].actions() == ["key.created"])
    for store in stores { await store.close() }
  }

  @Test func storesOpenedAtOnceAgreeOnOneFile() async throws {
    let place = TemporaryStore()
    try await withThrowingTaskGroup { group in
      for _ in 0..<6 {
        group.addTask {
          let store = try place.open()
          _ = try await store.counts()
          return store
        }
      }
      for try await store in group { await store.close() }
    }
  }

  @Test func revocationElsewhereCountsAtTheNextRequest() async throws {
    let place = TemporaryStore()
    let (here, there) = (try place.open(), try place.open())
    let issued = try await here.create(Samples.draft("deploy"), by: .ops1)
    let token = try Token(parsing: issued.secret)
    #expect(try await here.authenticate(token) == .success(issued.key))
    _ = try await there.revoke(issued.key.id, reason: "leaked", by: .qa)
    #expect(try await here.authenticate(token) == .failure(.revoked(since: place.clock.date)))
    await here.close()
    await there.close()
  }

  @Test func sameRandomnessStillGivesDifferentKeys() async throws {
    let place = TemporaryStore()
    let (here, there) = (try place.open(seed: 7), try place.open(seed: 7))
    let first = try await here.create(Samples.draft("one"), by: .ops1).key
    let second = try await there.create(Samples.draft("two"), by: .ops1).key
    #expect(first.id != second.id)
    #expect(try await here.counts().active == 2)
    await here.close()
    await there.close()
  }

  @Test func changeOfAnotherStoreIsAnnouncedWithinASecond() async throws {
    let place = TemporaryStore()
    let (here, there) = (try place.open(), try place.open())
    var changes = here.changes().makeAsyncIterator()
    // The quickest of several: the others measure how busy the machine is.
    var quickest = Duration.seconds(1)
    for number in 0..<5 {
      let started = ContinuousClock.now
      _ = try await there.create(Samples.draft("key-\(number)"), by: .ops1)
      #expect(await changes.next() != nil)
      quickest = min(quickest, started.duration(to: .now))
    }
    #expect(quickest < .seconds(1))
    await here.close()
    await there.close()
    #expect(await changes.next() == nil)
  }

  @Test func ownChangeIsAnnounced() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    var changes = store.changes().makeAsyncIterator()
    _ = try await store.create(Samples.draft("deploy"), by: .ops1)
    #expect(await changes.next() != nil)
    await store.close()
  }

  @Test func changeOfAnotherProcessIsAnnouncedToEverySubscriber() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    var first = store.changes().makeAsyncIterator()
    var second = store.changes().makeAsyncIterator()
    try place.sqlite3("UPDATE settings SET rotation_period = 30")
    #expect(await first.next() != nil)
    #expect(await second.next() != nil)
    #expect(try await store.rotationPolicy().period == 30)
    await store.close()
  }

  @Test func lookingAndTidyingUpAnnounceNothing() async throws {
    let place = TemporaryStore()
    let (here, there) = (try place.open(), try place.open())
    _ = try await there.create(Samples.draft("deploy"), by: .ops1)
    let changes = here.changes()
    for _ in 0..<20 { _ = try await there.keys(KeyQuery()) }
    try place.sqlite3("PRAGMA wal_checkpoint(PASSIVE)")
    await there.close()
    await here.close()
    #expect(await changes.reduce(0) { count, _ in count + 1 } == 0)
  }
}

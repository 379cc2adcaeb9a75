import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

/// Orders that are asked again, on a file.
@Suite struct IdempotencyTests {
  @Test(arguments: IdempotencyStoreContract.rules)
  func keepsTheContract(_ rule: IdempotencyStoreContract.Rule) async throws {
    let place = TemporaryStore()
    let store = try place.open()
    try await rule.check(store, place.clock)
    await store.close()
  }

  @Test func identicalOrdersToTwoStoresAtOnceMakeOneKey() async throws {
    let place = TemporaryStore()
    let stores = try [place.open(), place.open()]
    for round in 1...10 {
      let order = IdempotencyStoreContract.order("order-\(round)")
      let outcomes = try await withThrowingTaskGroup(of: (id: KeyID, isIssued: Bool).self) { group in
        for store in stores {
          group.addTask {
            switch try await store.createOnce(Samples.draft("key-\(round)"), order: order, by: .qa) {
            case .issued(let issued): (issued.key.id, true)
            case .repeated(let key): (key.id, false)
            }
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(outcomes.count { $0.isIssued } == 1)
      #expect(outcomes[0].id == outcomes[1].id)
    }
    #expect(try await stores[0].counts().active == 10)
    #expect(try await stores[1].verifyAuditChain() == .intact(events: 10))
    for store in stores { await store.close() }
  }

  @Test func orderIsRememberedWhenTheStoreIsOpenedAgain() async throws {
    let place = TemporaryStore()
    let order = IdempotencyStoreContract.order("a")
    let first = try place.open()
    _ = try await first.createOnce(Samples.draft("deploy"), order: order, by: .qa)
    await first.close()
    let second = try place.open()
    let key = try await second.key(referredToAs: "deploy")
    guard case .repeated(key) = try await second.createOnce(Samples.draft("deploy"), order: order, by: .qa)
    else {
      Issue.record("the order was not recognised")
      return
    }
    await second.close()
  }

  @Test func oldOrdersLeaveTheFile() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    for number in 1...3 {
      let order = IdempotencyStoreContract.order("order-\(number)")
      _ = try await store.createOnce(Samples.draft("key-\(number)"), order: order, by: .qa)
    }
    #expect(try place.sqlite3("SELECT count(*) FROM idempotency") == "3\n")
    place.clock.advance(days: 1)
    let order = IdempotencyStoreContract.order("order-4")
    _ = try await store.createOnce(Samples.draft("key-4"), order: order, by: .qa)
    #expect(try place.sqlite3("SELECT key FROM idempotency") == "order-4\n")
    await store.close()
  }

  @Test func orderThatCannotBeRememberedMakesNoKey() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    try place.sqlite3(
      "CREATE TRIGGER full BEFORE INSERT ON idempotency BEGIN SELECT raise(ABORT, 'no more'); END"
    )
    let order = IdempotencyStoreContract.order("a")
    #expect(
      await storeError { try await store.createOnce(Samples.draft("one"), order: order, by: .qa) } != nil
    )
    #expect(try await store.counts().isEmpty)
    #expect(try await store.verifyAuditChain() == .intact(events: 0))
    await store.close()
  }
}

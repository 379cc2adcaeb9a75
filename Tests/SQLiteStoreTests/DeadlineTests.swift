import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

/// Events that come by the passing of time, and how a change of the policy moves them.
@Suite struct DeadlineTests {
  @Test func eachStateIsAnnouncedOnce() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let id = try await store.create(Samples.draft("deploy"), by: .ops1).key.id
    #expect(try await store.recordPassedDeadlines() == 0)
    place.clock.advance(days: 76)
    #expect(try await store.recordPassedDeadlines() == 1)
    #expect(try await store.recordPassedDeadlines() == 0)
    place.clock.advance(days: 14)
    #expect(try await store.recordPassedDeadlines() == 1)
    #expect(try await store.recordPassedDeadlines() == 0)
    #expect(try await store.actions(of: id) == ["key.created", "rotation.due_soon", "rotation.overdue"])
    await store.close()
  }

  @Test func endOfGraceIsAnnouncedAndTheKeyLeavesTheList() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let old = try await store.create(Samples.draft("deploy"), by: .ops1).key.id
    let successor = try await store.rotate(old, grace: .hour, by: .ops1).key.id
    #expect(try await store.keys(KeyQuery()).keys.count == 2)
    place.clock.advance(by: 3_600)
    #expect(try await store.keys(KeyQuery()).keys.map(\.id) == [successor])
    #expect(try await store.recordPassedDeadlines() == 1)
    #expect(try await store.keys(KeyQuery()).keys.map(\.id) == [successor])
    #expect(try await store.actions(of: old).last == "rotation.grace_ended")
    let expired = KeyFilter(terms: [.init(.state(.expired))])
    #expect(try await store.keys(KeyQuery(filter: expired)).keys.map(\.id) == [old])
    await store.close()
  }

  @Test func disabledRetiredAndExpiredKeysKeepQuiet() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let disabled = try await store.create(Samples.draft("disabled"), by: .ops1).key.id
    _ = try await store.disable(disabled, by: .ops1)
    let retired = try await store.create(
      Samples.draft("retired", expiresAt: place.clock.date + 86_400),
      by: .ops1
    )
    _ = try await store.rotate(retired.key.id, grace: .hour, by: .ops1)
    _ = try await store.retire(retired.key.id, by: .ops1)
    place.clock.advance(days: 100)
    #expect(try await store.recordPassedDeadlines() == 0)
    _ = try await store.enable(disabled, by: .ops1)
    #expect(try await store.recordPassedDeadlines() == 1)
    #expect(try await store.actions(of: disabled).last == "rotation.overdue")
    await store.close()
  }

  @Test func shorterPolicyMakesKeysDueAndALongerOneAnnouncesThemAnew() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let key = try await store.create(Samples.draft("deploy"), by: .ops1).key
    place.clock.advance(days: 31)
    try await store.setRotationPolicy(RotationPolicy(period: 30, warning: 7), by: .qa)
    #expect(try await store.key(key.id).rotateBy == key.createdAt + 30 * RotationPolicy.day)
    #expect(try await store.recordPassedDeadlines() == 1)
    try await store.setRotationPolicy(RotationPolicy(period: 29, warning: 7), by: .qa)
    #expect(try await store.recordPassedDeadlines() == 0)
    try await store.setRotationPolicy(RotationPolicy(period: 90, warning: 14), by: .qa)
    #expect(try await store.recordPassedDeadlines() == 0)
    place.clock.advance(days: 60)
    #expect(try await store.recordPassedDeadlines() == 1)
    #expect(try await store.counts().overdue == 1)
    let events = try await store.auditEvents(AuditQuery()).events.reversed()
    #expect(
      events.map(\.action.rawValue) == [
        "key.created", "policy.changed", "rotation.overdue", "policy.changed", "policy.changed",
        "rotation.overdue",
      ]
    )
    #expect(events.dropFirst().first?.detail == "90 d, warn 14 d → 30 d, warn 7 d")
    await store.close()
  }

  @Test func manyEventsComeInBoundedNumbers() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    for number in 0..<205 { _ = try await store.create(Samples.draft("key-\(number)"), by: .ops1) }
    place.clock.advance(days: 80)
    #expect(try await store.recordPassedDeadlines() == 200)
    #expect(try await store.recordPassedDeadlines() == 5)
    #expect(try await store.recordPassedDeadlines() == 0)
    await store.close()
  }
}

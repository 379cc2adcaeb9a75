import Credentials
import CredentialsTesting
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite(.timeLimit(.minutes(1))) struct BulkStepsTests {
  /// Somebody before a store with so many keys, all of them saved.
  private func person(_ count: Int, size: Size = .standard) async throws -> Person {
    let folder = StoreFolder()
    let store = try folder.open(seed: 17)
    for number in 0..<count {
      let key = try await store.create(Samples.draft("key-\(number)"), by: .ops1).key
      _ = try await store.confirmSaved(key.id, by: .ops1)
      folder.clock.advance(by: 60)
    }
    await store.close()
    return try Person(in: folder, size: size)
  }

  @Test func markedKeysAreRevokedTogether() async throws {
    let person = try await person(4)
    await person.sees("1 of 4")
    person.types("   ")
    await person.sees("API Keys · 3 marked")
    person.presses("X")
    await person.sees("Revoke 3 keys")
    person.types("left the company")
    person.presses(.tab)
    person.types("revoke 3 keys")
    person.presses(.tab, .tab, .enter)
    await person.sees("✓ 3 keys revoked.")
    await person.sees("1 of 1")
    let events = try await person.store.auditEvents(AuditQuery(action: "key.revoked", limit: 9)).events
    #expect(events.count == 3)
    #expect(events.allSatisfy { $0.detail.contains("left the company") })
  }

  @Test func markedKeysAreRotatedWithOneSecretAtATime() async throws {
    let person = try await person(2)
    await person.sees("1 of 2")
    person.types("*r")
    await person.sees("Rotate 2 keys")
    person.presses(.tab, .tab, .enter)
    await person.sees("1 of 2 · key-0")
    #expect(try await person.store.counts().inGrace == 1)
    let first = await person.confirmsSaved()
    await person.sees("⏎ rotates it and shows its secret.")
    #expect(try await person.store.counts().inGrace == 1)
    #expect(person.store.secrets.map(\.count) == [0])
    person.presses(.enter)
    await person.sees("2 of 2 · key-1")
    let second = person.readsSecret()
    person.presses(.tab)
    person.types(String(second.suffix(4)))
    await person.sees("✓ 2 keys rotated.")
    #expect(first != second)
    for secret in [first, second] {
      #expect(
        try await person.store.authenticate(Token(parsing: Secret(copying: secret.utf8))).get().replaces
          != nil
      )
    }
  }

  @Test func hundredsOfKeysCanBeStoppedOnTheWay() async throws {
    let person = try await person(300)
    await person.sees("1 of 300")
    person.presses("*")
    await person.sees("300 marked")
    person.presses("d")
    await person.sees("Disable 300 keys")
    person.presses(.tab, .enter)
    await person.sees("Disabling")
    person.presses(.escape)
    await person.sees("not tried")
    let disabled = try await person.store.counts().disabled
    #expect(disabled > 0 && disabled < 300)
    await person.sees("\(disabled) disabled, \(300 - disabled) not tried.")
    person.presses(.enter)
    await person.sees("\(300 - disabled) marked")
  }
}

import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite(.timeLimit(.minutes(1))) struct KeyLifeStepsTests {
  /// Somebody before a store with one key, which has been used by now.
  private func personWithAKey() async throws -> (person: Person, issued: IssuedKey) {
    let folder = StoreFolder()
    let store = try folder.open(seed: 13)
    let scopes: ScopeSet = [Scope(.read, .projects), Scope(.write, .projects)]
    let issued = try await store.create(Samples.draft("sync", scopes: scopes), by: .ops1)
    _ = try await store.confirmSaved(issued.key.id, by: .ops1)
    await store.close()
    return (try Person(in: folder), issued)
  }

  private func refusal(of secret: Secret, in store: any KeyStore) async throws -> String? {
    switch try await store.authenticate(Token(parsing: secret)) {
    case .success: nil
    case .failure(let refusal): refusal.name
    }
  }

  @Test func editNarrowsAndRenames() async throws {
    let (person, issued) = try await personWithAKey()
    await person.sees("► sync ")
    person.presses("e")
    person.types("-2")
    person.presses(.backTab, .backTab, .backTab)
    person.presses(.up, .up, .up)
    person.presses("w")
    await person.sees("Takes away   write:projects")
    person.presses(.control("s"))
    await person.sees("✓ sync-2 is saved.")
    await person.sees("► sync-2           live …\(issued.key.hint.tail)  r· ·· ·· ··")
    #expect(try await person.store.key(issued.key.id).scopes == [Scope(.read, .projects)])
  }

  @Test func disablingStopsTheKeyAndEnablingBringsItBack() async throws {
    let (person, issued) = try await personWithAKey()
    await person.sees("► sync ")
    person.presses("d")
    await person.sees("Disable sync?")
    person.presses("y")
    await person.sees("sync is disabled. u undoes it.")
    #expect(try await refusal(of: issued.secret, in: person.store) == "disabled")
    await person.sees(" disabled ")
    person.presses("d")
    await person.sees("sync works again.")
    #expect(try await refusal(of: issued.secret, in: person.store) == nil)
  }

  @Test func rotationOverlapsAndTheOldKeyIsRetiredEarly() async throws {
    let (person, issued) = try await personWithAKey()
    await person.sees("► sync ")
    person.presses("r")
    await person.sees("step 1 of 4")
    person.presses(.enter)
    await person.sees("(•) 24 hours    until Tue 24 Nov 14:07")
    person.presses(.enter, .enter)
    await person.sees("New key. It is shown once")
    let secret = Secret(copying: await person.confirmsSaved().utf8)
    await person.sees("step 4 of 4")
    #expect(try await refusal(of: issued.secret, in: person.store) == nil)
    #expect(try await refusal(of: secret, in: person.store) == nil)

    person.presses("o")
    await person.sees("Retire sync (old)?")
    person.presses("y")
    await person.sees("sync (old) is retired: its next request gets 401.")
    #expect(try await refusal(of: issued.secret, in: person.store) == "grace_ended")
    #expect(try await refusal(of: secret, in: person.store) == nil)
    person.presses(.enter)
    await person.sees("1 of 1")
    await person.seesNoMore("(old)")
  }

  @Test func revokingTakesTheNameAndKeepsTheReason() async throws {
    let (person, issued) = try await personWithAKey()
    await person.sees("► sync ")
    person.presses("X")
    await person.sees("cannot be undone")
    person.types("leaked in a build log")
    person.presses(.tab)
    person.types("syn")
    person.presses(.tab, .tab, .enter)
    await person.sees("( Revoke: locked )")
    #expect(try await refusal(of: issued.secret, in: person.store) == nil)
    person.types("c")
    await person.sees("( Revoke )")
    person.presses(.tab, .tab, .enter)
    await person.sees("sync is revoked: its next request gets 401.")
    #expect(try await refusal(of: issued.secret, in: person.store) == "revoked")
    #expect(try await person.store.key(issued.key.id).revokedReason == "leaked in a build log")
    await person.sees("No current keys: all are revoked or replaced.")
  }

  @Test func readOnlyLooksAndChangesNothing() async throws {
    let folder = StoreFolder()
    _ = try await folder.open().create(Samples.draft("sync"), by: .ops1)
    let person = try Person(in: folder, isReadOnly: true)
    await person.sees("local, read-only")
    await person.sees("► sync ")
    person.presses("d")
    await person.sees("Opened with --read-only: nothing can be changed.")
    person.presses(.enter)
    await person.sees("chain ✓")
  }
}

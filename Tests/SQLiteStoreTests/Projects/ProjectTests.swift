import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

/// Projects in a file.
@Suite struct ProjectTests {
  @Test(arguments: ProjectStoreContract.rules)
  func keepsTheContract(_ rule: ProjectStoreContract.Rule) async throws {
    let place = TemporaryStore()
    let store = try place.open()
    try await rule.check(store, place.clock)
    await store.close()
  }

  @Test func projectOfOneStoreIsSeenByAnother() async throws {
    let place = TemporaryStore()
    let (here, there) = (try place.open(), try place.open())
    var changes = there.changes().makeAsyncIterator()
    let project = try await here.createProject(name: "billing", description: "", by: .qa)
    #expect(await changes.next() != nil)
    #expect(try await there.project(project.id) == project)
    await here.close()
    await there.close()
  }

  @Test func sameRandomnessStillGivesDifferentIdentifiers() async throws {
    let place = TemporaryStore()
    let (here, there) = (try place.open(seed: 7), try place.open(seed: 7))
    let first = try await here.createProject(name: "one", description: "", by: .qa)
    let second = try await there.createProject(name: "two", description: "", by: .qa)
    #expect(first.id != second.id)
    await here.close()
    await there.close()
  }

  @Test func storeFromBeforeProjectsKeepsItsKeysAndLearnsOfThem() async throws {
    let place = TemporaryStore()
    let old = try place.open()
    let key = try await old.create(Samples.draft("deploy"), by: .ops1).key
    await old.close()
    try place.sqlite3(
      """
      DROP TABLE projects; DROP TABLE idempotency;
      DELETE FROM grdb_migrations WHERE identifier IN ('projects', 'idempotency')
      """
    )
    let store = try place.open()
    #expect(try await store.key(key.id) == key)
    let project = try await store.createProject(name: "billing", description: "", by: .qa)
    #expect(try await store.project(project.id) == project)
    #expect(try await store.verifyAuditChain() == .intact(events: 2))
    await store.close()
  }

  @Test func refusedEventTakesItsProjectBack() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let kept = try await store.createProject(name: "kept", description: "", by: .qa)
    try place.sqlite3(
      "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'no more'); END"
    )
    #expect(await storeError { try await store.createProject(name: "x", description: "", by: .qa) } != nil)
    #expect(await storeError { try await store.deleteProject(kept.id, by: .qa) } != nil)
    #expect(try await store.projects(limit: 50, after: nil).projects == [kept])
    await store.close()
  }
}

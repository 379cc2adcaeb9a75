import Credentials
import CredentialsTesting
import Foundation
import Testing

@testable import SQLiteStore

@Suite struct BackupTests {
  private func files(_ directory: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: directory).sorted()
  }

  @Test func copyIsOneWholeFileForItsOwnerAlone() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let key = try await store.create(Samples.draft("deploy"), by: .ops1).key
    let contents = try await store.backUp(to: place.directory + "/copy.db", replaces: false, by: .ops1)
    #expect(contents.keys == 1)
    #expect(contents.events == 1)
    #expect(contents.bytes > 0)
    await store.close()
    #expect(try files(place.directory) == ["copy.db", "keys.db"])
    #expect(try place.mode("copy.db") == 0o600)

    let copy = try SQLiteStore(file: place.directory + "/copy.db", now: place.clock.now)
    #expect(try await copy.key(key.id).name == "deploy")
    #expect(try await copy.verifyAuditChain() == .intact(events: 1))
    await copy.close()
  }

  @Test func logSaysThatThereIsABackupAndOnlyThen() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    _ = try await store.create(Samples.draft("deploy"), by: .ops1)
    _ = try await store.backUp(to: place.directory + "/copy.db", replaces: false, by: .qa)
    _ = await storeError {
      try await store.backUp(to: place.directory + "/copy.db", replaces: false, by: .qa)
    }
    let event = try #require(try await store.auditEvents(AuditQuery(limit: 1)).events.first)
    #expect(event.action == .storeBackedUp && event.actor == .qa && event.sequence == 2)
    #expect(event.target == "copy.db" && event.detail == "1 key, 1 event")
    #expect(try StoreInspector(file: place.directory + "/copy.db").contents().events == 1)
    await store.close()
  }

  @Test func copyIsOneStateWhileOthersWrite() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let other = try place.open()
    for number in 0..<20 { _ = try await store.create(Samples.draft("first \(number)"), by: .ops1) }
    async let written: Void = {
      for number in 0..<40 { _ = try await other.create(Samples.draft("other \(number)"), by: .ops1) }
    }()
    for number in 0..<5 {
      let contents = try await store.backUp(to: place.directory + "/\(number).db", replaces: false, by: .ops1)
      #expect(contents.keys >= 20)
      // The log has the backups before this one as well.
      #expect(contents.events == contents.keys + number)
    }
    try await written
    await other.close()
    await store.close()
  }

  @Test func fileThatIsThereIsReplacedOnDemandAlone() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let target = place.directory + "/copy.db"
    _ = try await store.backUp(to: target, replaces: false, by: .ops1)
    _ = try await store.create(Samples.draft("deploy"), by: .ops1)
    let refusal = await storeError { try await store.backUp(to: target, replaces: false, by: .ops1) }
    #expect(refusal?.isConflict == true)
    #expect(try StoreInspector(file: target).contents().keys == 0)
    #expect(try await store.backUp(to: target, replaces: true, by: .ops1).keys == 1)
    #expect(
      await storeError { try await store.backUp(to: place.file, replaces: true, by: .ops1) }?.isConflict
        == true
    )

    let link = place.directory + "/link.db"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: target)
    #expect(await storeError { try await store.backUp(to: link, replaces: true, by: .ops1) } != nil)
    #expect(
      await storeError {
        try await store.backUp(to: place.directory + "/no/a.db", replaces: false, by: .ops1)
      } != nil
    )
    await store.close()
    #expect(try files(place.directory) == ["copy.db", "keys.db", "link.db"])
  }

  @Test func storeWithAChangedLogIsNotBackedUp() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    _ = try await store.create(Samples.draft("deploy"), by: .ops1)
    try place.sqlite3("DROP TRIGGER audit_is_never_changed; UPDATE audit SET actor_name = 'somebody'")
    let error = await storeError {
      try await store.backUp(to: place.directory + "/copy.db", replaces: false, by: .ops1)
    }
    #expect(error?.description.contains("event 1 of 1 does not follow") == true)
    await store.close()
    #expect(try files(place.directory) == ["keys.db"])
  }
}

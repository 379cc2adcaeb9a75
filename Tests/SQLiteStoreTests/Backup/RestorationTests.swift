import Credentials
import CredentialsTesting
import Foundation
import Testing

@testable import SQLiteStore

@Suite struct RestorationTests {
  /// A store with the key `later`, and a backup of it that was made when there was only `deploy`.
  private func prepare(_ place: TemporaryStore) async throws -> String {
    let backup = place.directory + "/backup.db"
    let store = try place.open()
    _ = try await store.create(Samples.draft("deploy"), by: .ops1)
    _ = try await store.backUp(to: backup, replaces: false, by: .ops1)
    _ = try await store.create(Samples.draft("later"), by: .ops1)
    await store.close()
    return backup
  }

  private func names(_ file: String, _ place: TemporaryStore) async throws -> [String] {
    let store = try SQLiteStore(file: file, now: place.clock.now)
    let names = try await store.keys(KeyQuery()).keys.map(\.name).sorted()
    await store.close()
    return names
  }

  @Test func backupComesBackAndThePresentStoreIsKept() async throws {
    let place = TemporaryStore()
    let backup = try await prepare(place)
    let restoration = try StoreRestoration(of: place.file, from: backup)
    #expect(restoration.contents.keys == 1)
    let kept = try #require(try restoration.perform(at: place.clock.date, by: .ops1))
    let stamp = try #require(kept.split(separator: ".before-restore-").last)
    #expect(kept.hasPrefix("\(place.file).before-restore-"))
    #expect(stamp.wholeMatch(of: /20[0-9]{6}T[0-9]{6}Z/) != nil)
    #expect(try await names(place.file, place) == ["deploy"])
    #expect(try await names(kept, place) == ["deploy", "later"])
    #expect(try await names(backup, place) == ["deploy"])
    #expect(try place.mode("keys.db") == 0o600)
  }

  @Test func logOfTheRestoredStoreGoesOnWithWhoBroughtItBack() async throws {
    let place = TemporaryStore()
    let backup = try await prepare(place)
    _ = try StoreRestoration(of: place.file, from: backup).perform(at: place.clock.date, by: .qa)
    let store = try place.open()
    let event = try #require(try await store.auditEvents(AuditQuery(limit: 1)).events.first)
    #expect(event.action == .storeRestored && event.actor == .qa && event.sequence == 2)
    #expect(event.target == "backup.db" && event.detail == "1 key, 1 event")
    #expect(try await store.verifyAuditChain() == .intact(events: 2))
    await store.close()
    #expect(try StoreInspector(file: backup).contents().events == 1)
  }

  @Test func backupMakesAStoreWhereThereIsNone() async throws {
    let place = TemporaryStore()
    let backup = try await prepare(place)
    let file = place.directory + "/new/keys.db"
    #expect(try StoreRestoration(of: file, from: backup).perform(at: place.clock.date, by: .ops1) == nil)
    #expect(try await names(file, place) == ["deploy"])
  }

  /// The folder as a power cut would leave it is looked at after each step.
  @Test func wholeStoreIsInPlaceAfterEveryStep() async throws {
    let place = TemporaryStore()
    let backup = try await prepare(place)
    var images: [String] = []
    let restoration = try StoreRestoration(of: place.file, from: backup)
    _ = try restoration.perform(at: place.clock.date, by: .ops1) { step throws(KeyStoreError) in
      let image = "\(place.directory)-\(step)"
      do { try FileManager.default.copyItem(atPath: place.directory, toPath: image) } catch {
        throw .unusable("\(error)")
      }
      images.append(image)
    }
    defer { images.forEach { try? FileManager.default.removeItem(atPath: $0) } }
    #expect(images.count == StoreRestoration.Step.allCases.count)
    for image in images {
      let isLast = image == images.last
      #expect(try await names(image + "/keys.db", place) == (isLast ? ["deploy"] : ["deploy", "later"]))
      let kept = try FileManager.default.contentsOfDirectory(atPath: image)
        .filter { $0.contains("before-restore") && !$0.contains("-wal") && !$0.contains("-shm") }
      #expect(kept.count == 1)
      for name in kept { #expect(try await names("\(image)/\(name)", place) == ["deploy", "later"]) }
    }
  }

  @Test(arguments: StoreRestoration.Step.allCases)
  func nothingIsLostWhereAStepFails(step: StoreRestoration.Step) async throws {
    let place = TemporaryStore()
    let backup = try await prepare(place)
    let restoration = try StoreRestoration(of: place.file, from: backup)
    let error = await storeError {
      try restoration.perform(at: place.clock.date, by: .ops1) { done throws(KeyStoreError) in
        if done == step { throw .unavailable("stopped") }
      }
    }
    #expect(error == .unavailable("stopped"))
    let isDone = step == .backupIsInPlace
    #expect(try await names(place.file, place) == (isDone ? ["deploy"] : ["deploy", "later"]))
    let left = try FileManager.default.contentsOfDirectory(atPath: place.directory)
    #expect(!left.contains { $0.hasSuffix(".draft") })
  }

  @Test func storeInUseIsLeftAlone() async throws {
    let place = TemporaryStore()
    let backup = try await prepare(place)
    let user = try place.open()
    let restoration = try StoreRestoration(of: place.file, from: backup)
    let error = await storeError { try restoration.perform(at: place.clock.date, by: .ops1) }
    #expect(error?.description.contains("stop servers and dashboards on it") == true)
    #expect(try await user.keys(KeyQuery()).keys.count == 2)
    await user.close()
    #expect(try await names(place.file, place) == ["deploy", "later"])
  }

  @Test func damagedStoreIsReplacedAndKeptAsItIs() async throws {
    let place = TemporaryStore()
    let backup = try await prepare(place)
    try Data("this was a store".utf8).write(to: URL(fileURLWithPath: place.file))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: place.file)
    let restoration = try StoreRestoration(of: place.file, from: backup)
    let kept = try #require(try restoration.perform(at: place.clock.date, by: .ops1))
    #expect(try String(contentsOfFile: kept, encoding: .utf8) == "this was a store")
    #expect(try await names(place.file, place) == ["deploy"])
  }

  @Test func whatIsNoWholeBackupIsRefusedAndNothingIsChanged() async throws {
    let place = TemporaryStore()
    let backup = try await prepare(place)
    let whole = try Data(contentsOf: URL(fileURLWithPath: backup))
    let bad = place.directory + "/bad.db"
    func refusal(_ bytes: Data) async throws -> String {
      try bytes.write(to: URL(fileURLWithPath: bad))
      return await storeError { try StoreRestoration(of: place.file, from: bad) }?.description ?? "none"
    }
    #expect(try await refusal(Data("some text".utf8)).contains("is not a key store"))
    #expect(try await refusal(Data()).contains("is an empty database"))
    #expect(try await refusal(whole.prefix(whole.count / 2)).contains("damaged"))
    var spoilt = whole
    for place in (spoilt.count - 6_000)..<(spoilt.count - 4_000) { spoilt[place] = 0xA5 }
    #expect(try await refusal(spoilt) != "none")

    let link = place.directory + "/link.db"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: backup)
    let linked = await storeError { try StoreRestoration(of: place.file, from: link) }
    #expect(linked?.description.contains("is a symbolic link") == true)
    let absent = await storeError { try StoreRestoration(of: place.file, from: place.directory + "/none") }
    #expect(absent?.description.contains("there is no file") == true)

    #expect(try await names(place.file, place) == ["deploy", "later"])
    let left = try FileManager.default.contentsOfDirectory(atPath: place.directory)
    #expect(left.sorted() == ["backup.db", "bad.db", "keys.db", "link.db"])
  }

  @Test func backupOfANewerVersionIsRefused() async throws {
    let place = TemporaryStore()
    let backup = try await prepare(place)
    let newer = TemporaryStore()
    try FileManager.default.createDirectory(atPath: newer.directory, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: backup, toPath: newer.file)
    try newer.sqlite3("INSERT INTO grdb_migrations VALUES ('of the future')")
    let error = await storeError { try StoreRestoration(of: place.file, from: newer.file) }
    #expect(error?.description.contains("was made by a newer qodryx") == true)
  }

  @Test func backupWithAChangedLogIsRefused() async throws {
    let place = TemporaryStore()
    let backup = try await prepare(place)
    let changed = TemporaryStore()
    try FileManager.default.createDirectory(atPath: changed.directory, withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: backup, toPath: changed.file)
    try changed.sqlite3("DROP TRIGGER audit_is_never_deleted; DELETE FROM audit")
    let error = await storeError { try StoreRestoration(of: place.file, from: changed.file) }
    #expect(error?.description.contains("has been changed") == true)
  }
}

import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

/// Who can read the files, and what is refused.
@Suite struct StoreFileTests {
  @Test func newStoreIsReadableByItsOwnerAlone() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    _ = try await store.create(Samples.draft("deploy"), by: .ops1)
    #expect(try place.mode() == 0o700)
    #expect(try place.mode("keys.db") == 0o600)
    #expect(try place.mode("keys.db-wal") == 0o600)
    #expect(try place.mode("keys.db-shm") == 0o600)
    #expect(store.warnings.isEmpty)
    #expect(store.place == StorePlace(kind: "local", location: place.file))
    await store.close()
  }

  @Test func oneConnectionOpensTheFileOnceAndLeavesNothingBesideIt() async throws {
    let place = TemporaryStore()
    await (try place.open()).close()
    let store = try place.open(usesOneConnection: true)
    _ = try await store.create(Samples.draft("deploy"), by: .ops1)
    #expect(try await store.keys(KeyQuery()).keys.map(\.name) == ["deploy"])
    let opened = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").filter {
      (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")) == place.file
    }
    #expect(opened.count == 1)

    await store.close()

    #expect(try FileManager.default.contentsOfDirectory(atPath: place.directory) == ["keys.db"])
    #expect(try await place.open().keys(KeyQuery()).keys.map(\.name) == ["deploy"])
  }

  @Test(arguments: [0o644, 0o640, 0o604, 0o660])
  func fileThatOthersCanReadIsRefusedWithTheRemedy(mode: Int) async throws {
    let place = TemporaryStore()
    await (try place.open()).close()
    try place.setMode(mode)
    let error = await storeError { try place.open() }
    let text = "0" + String(mode, radix: 8)
    #expect(
      error
        == .unusable("others can read the key store \(place.file) (mode \(text)): chmod 600 \(place.file)")
    )
    #expect(try place.mode("keys.db") == mode)
  }

  @Test func symbolicLinkIsRefused() async throws {
    let place = TemporaryStore()
    await (try place.open()).close()
    let link = place.directory + "/link.db"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: place.file)
    let error = await storeError { try SQLiteStore(file: link, now: place.clock.now) }
    #expect(error == .unusable("\(link) is a symbolic link: name the file that it points to"))
  }

  @Test func directoryIsRefusedAsAFile() async throws {
    let place = TemporaryStore()
    try FileManager.default.createDirectory(atPath: place.file, withIntermediateDirectories: true)
    let error = await storeError { try place.open() }
    #expect(error == .unusable("\(place.file) is a directory: name a file for the key store"))
  }

  #if os(Linux)
    /// /proc exists and takes no directory from anybody: its kernel says "no such file" of the child.
    @Test func placeWhereNoDirectoryCanBeMadeIsRefusedAtOnce() async throws {
      let error = await storeError { try SQLiteStore(file: "/proc/none/keys.db", now: { ManualClock.start }) }
      #expect(error == .unusable("cannot make the directory /proc/none: No such file or directory"))
    }
  #endif

  @Test(arguments: [false, true])
  func otherTextIsNotAStoreAndStaysAsItIs(usesOneConnection: Bool) async throws {
    let place = TemporaryStore()
    await (try place.open()).close()
    let text = Data(String(repeating: "not a database\n", count: 500).utf8)
    try text.write(to: URL(fileURLWithPath: place.file))
    try place.setMode(0o600)
    let error = await storeError { try place.open(usesOneConnection: usesOneConnection) }
    #expect(error == .unusable("\(place.file) is not a key store: name another file"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.file)) == text)
  }

  @Test(arguments: [false, true])
  func anotherProgramsDatabaseIsRefusedAndStaysAsItIs(usesOneConnection: Bool) async throws {
    let place = TemporaryStore()
    try FileManager.default.createDirectory(atPath: place.directory, withIntermediateDirectories: true)
    try place.sqlite3("CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')")
    try place.setMode(0o600)
    let before = try Data(contentsOf: URL(fileURLWithPath: place.file))
    let error = await storeError { try place.open(usesOneConnection: usesOneConnection) }
    #expect(error == .unusable("\(place.file) is another program's database: name another file"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.file)) == before)
  }

  @Test(arguments: [false, true])
  func storeOfANewerVersionIsRefusedAndStaysAsItIs(usesOneConnection: Bool) async throws {
    let place = TemporaryStore()
    await (try place.open()).close()
    try place.sqlite3("INSERT INTO grdb_migrations VALUES ('something of tomorrow')")
    let before = try Data(contentsOf: URL(fileURLWithPath: place.file))
    let error = await storeError { try place.open(usesOneConnection: usesOneConnection) }
    #expect(error == .unusable("the key store \(place.file) was made by a newer qodryx: update this one"))
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.file)) == before)
  }

  /// What a process that was killed has left beside the file is moved into it by the last connection that closes and can
  /// write: none may be, before it is known whose file it is.
  @Test(arguments: [false, true])
  func logBesideARefusedFileStaysAsItIs(usesOneConnection: Bool) async throws {
    let original = TemporaryStore()
    let store = try original.open()
    _ = try await store.create(Samples.draft("deploy"), by: .ops1)
    try original.sqlite3("INSERT INTO grdb_migrations VALUES ('something of tomorrow')")
    let place = TemporaryStore()
    try FileManager.default.createDirectory(atPath: place.directory, withIntermediateDirectories: true)
    for end in ["", "-wal"] {
      try FileManager.default.copyItem(atPath: original.file + end, toPath: place.file + end)
    }
    await store.close()
    func contents() -> [Data?] {
      ["", "-wal"].map { FileManager.default.contents(atPath: place.file + $0) }
    }
    let before = contents()
    #expect(before[1]?.isEmpty == false)

    let error = await storeError { try place.open(usesOneConnection: usesOneConnection) }

    #expect(error == .unusable("the key store \(place.file) was made by a newer qodryx: update this one"))
    #expect(contents() == before)
  }

  @Test func openDirectoryIsOnlyWarnedAbout() async throws {
    let place = TemporaryStore()
    await (try place.open()).close()
    try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: place.directory)
    let store = try place.open()
    #expect(
      store.warnings == ["others can write in \(place.directory) (mode 0777): chmod 700 \(place.directory)"]
    )
    await store.close()
  }

  @Test func keysSurviveClosingAndOpening() async throws {
    let place = TemporaryStore()
    let first = try place.open()
    let issued = try await first.create(Samples.draft("deploy", note: "naïve café"), by: .ops1)
    await first.close()
    let second = try place.open()
    #expect(try await second.key(issued.key.id) == issued.key)
    #expect(try await second.authenticate(Token(parsing: issued.secret)) == .success(issued.key))
    await second.close()
    let files = try FileManager.default.contentsOfDirectory(atPath: place.directory)
    #expect(files == ["keys.db"])
  }

  /// Whoever only looks waits for no disk, and tells nobody who watches the store of a change.
  @Test func lookingAtKeysWritesNothing() async throws {
    let place = TemporaryStore()
    let first = try place.open()
    let issued = try await first.create(Samples.draft("deploy"), by: .ops1)
    await first.close()
    let before = try Data(contentsOf: URL(fileURLWithPath: place.file))

    let second = try place.open()
    #expect(try await second.keys(KeyQuery()).keys == [issued.key])
    #expect(try await second.counts().active == 1)
    #expect(try Data(contentsOf: URL(fileURLWithPath: place.file + "-wal")).isEmpty)
    await second.close()

    #expect(try Data(contentsOf: URL(fileURLWithPath: place.file)) == before)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.directory) == ["keys.db"])
  }

  @Test func closedStoreSaysSo() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    await store.close()
    let error = await storeError { try await store.counts() }
    #expect(error == .unavailable("the key store \(place.file) is closed"))
  }

  @Test func secretIsInNoFile() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let issued = try await store.create(Samples.draft("deploy"), by: .ops1)
    let successor = try await store.rotate(issued.key.id, grace: .day, by: .ops1)
    let token = try await store.create(Samples.draft("laptop", type: .personal), by: .ops1)
    let files = ["keys.db", "keys.db-wal", "keys.db-shm"]
    let bytes = try files.map { try Data(contentsOf: URL(fileURLWithPath: "\(place.directory)/\($0)")) }
    #expect(bytes.contains { $0.range(of: Data("deploy".utf8)) != nil })
    for secret in [issued.secret, successor.secret, token.secret] {
      // The part between the hint's two ends, which no file may hold.
      let inner = secret.withBytes { Data($0.dropFirst($0.count - 34).prefix(30)) }
      #expect(bytes.allSatisfy { $0.range(of: inner) == nil })
    }
    await store.close()
  }
}

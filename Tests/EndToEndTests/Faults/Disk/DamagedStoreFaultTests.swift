import Foundation
import Glibc
import ProgramTesting
import Testing

/// What stands where a store should be, and is none, or is one no more.
@Suite struct DamagedStoreFaultTests {
  enum Fault: String, CaseIterable {
    case directory, pipe, linkToItself, linkToNothing, empty, emptyBesideItsLog, text, anotherProgram,
      newerVersion
    case cutShort, randomPage, noHeader

    /// What every verb says of it.
    var sentence: String {
      switch self {
      case .directory: "is a directory: name a file for the key store"
      case .pipe: "is not a regular file: name another file for the key store"
      case .linkToItself, .linkToNothing: "is a symbolic link: name the file that it points to"
      case .empty: "is empty: `qodryx restore` brings back a backup"
      case .emptyBesideItsLog: "was cut short to nothing, and opening it would remove its log"
      case .text, .noHeader: "is not a key store: name another file"
      case .anotherProgram: "is another program's database: name another file"
      case .newerVersion: "was made by a newer qodryx: update this one"
      case .cutShort, .randomPage: "is damaged: bring back a backup with `qodryx restore`"
      }
    }

    /// What `restore` cannot put its backup in the place of, as it would not be the store's own file.
    var isNoFile: Bool { [.directory, .pipe, .linkToItself, .linkToNothing].contains(self) }

    func happen(to store: OwnStore) throws {
      let path = store.database
      switch self {
      case .directory:
        unlink(path)
        mkdir(path, 0o700)
      case .pipe:
        unlink(path)
        mkfifo(path, 0o600)
      case .linkToItself, .linkToNothing:
        unlink(path)
        symlink(self == .linkToItself ? "keys.db" : "nowhere", path)
      case .empty: truncate(path, 0)
      case .emptyBesideItsLog:
        // As a process leaves it that is killed.
        let terminal = try store.dashboard()
        try store.create("in-the-log")
        terminal.signal(SIGKILL)
        #expect(try terminal.waitForExit() == .signalled(SIGKILL))
        truncate(path, 0)
      case .text: try overwrite(path, at: 0, Data(String(repeating: "no keys here\n", count: 1_000).utf8))
      case .anotherProgram:
        // The number at 68 says whose database it is (SQLite: Database File Format, 1.3.16).
        try overwrite(path, at: 68, Data([1, 2, 3, 4]))
      case .newerVersion:
        let sqlite = try #require(Tool.path(of: "sqlite3"))
        let done = try BuiltProgram.run(
          sqlite,
          arguments: [path, "INSERT INTO grdb_migrations VALUES ('of the future')"]
        )
        try #require(done.status == .exited(0), "\(done.errors)")
      case .cutShort: truncate(path, 100_000)
      case .randomPage:
        var chance = SeededGenerator(state: 3)
        let page = (0..<4_096).map { _ in UInt8.random(in: 0...255, using: &chance) }
        for number in 2..<60 { try overwrite(path, at: UInt64(number * 4_096), Data(page)) }
      case .noHeader: try overwrite(path, at: 0, Data(count: 16))
      }
    }

    private func overwrite(_ path: String, at place: UInt64, _ data: Data) throws {
      let file = try FileHandle(forUpdating: URL(filePath: path))
      try file.seek(toOffset: place)
      try file.write(contentsOf: data)
      try file.close()
    }
  }

  @Test(arguments: Fault.allCases)
  func everyVerbSaysWhatItIsAndRestoringMendsIt(_ fault: Fault) throws {
    guard fault != .newerVersion || Tool.path(of: "sqlite3") != nil else {
      FaultRun.skip("A store of a newer version", because: "sqlite3 is not installed")
      return
    }
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let backup = store.folder.path(of: "backup.db")
    #expect(try store.run("backup", backup).status == .exited(0))
    try fault.happen(to: store)

    for arguments in [["keys", "list"], ["keys", "revoke", "deploy", "--yes"], ["backup", backup + "2"]] {
      let result = try store.run(arguments)
      #expect(result.status == .exited(3), "\(arguments)")
      #expect(result.errors.contains(fault.sentence), "\(arguments): \(result.errors)")
      #expect(result.errors.count(where: { $0 == "\n" }) == 1)
    }
    #expect(!FileManager.default.fileExists(atPath: backup + "2"))
    #expect(try !store.accepts(secret))
    let examined = try store.run("doctor")
    if fault == .empty {
      #expect(examined.output.contains("empty"))
    } else {
      #expect(examined.status == .exited(1))
      #expect(examined.output.contains(fault.sentence), "\(examined.output)")
    }

    if fault.isNoFile {
      #expect(try store.run("restore", backup, "--yes").errors.contains(fault.sentence))
      try FileManager.default.removeItem(atPath: store.database)
    }
    let restored = try store.run("restore", backup, "--yes")
    #expect(restored.status == .exited(0), "\(restored.errors)")
    #expect(try store.accepts(secret))
    #expect(try store.hasIntactChain())
  }

  /// The log of a store that is open, cut short by something else.
  @Test(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
  func logThatIsCutShortIsSaidAndWhatWasInTheStoreIsKept() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let server = try OwnServer(store)
    let made = try store.create("in-the-log")
    #expect(try server.ask("/v1/projects", as: made).status == 200)

    truncate(store.database + "-wal", 0)
    #expect(try [200, 503].contains(server.ask("/v1/projects", as: secret).status))
    // What lies in the store itself can still be read.
    let listed = try store.run("keys", "list")
    if listed.status != .exited(0) {
      #expect(listed.status == .exited(3))
      #expect(listed.errors.contains("was cut short: stop what uses it, then look with `qodryx doctor`"))
    }
    _ = server.stop()

    #expect(try store.accepts(secret))
    #expect(try store.hasIntactChain())
    #expect(try store.run("doctor", "--full", "--quiet").status == .exited(0))
  }

  /// SQLite has the log's index in its memory. Where it is cut short, the system ends whoever touches what is no more, by
  /// a signal, and nobody can answer any more; but nothing that was acknowledged is lost, and the next start makes it anew.
  @Test(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
  func indexThatIsCutShortWhileItIsOpenLosesNothing() throws {
    var store = try OwnStore()
    // Swift's own report of a crash takes most of a minute.
    store.environment["SWIFT_BACKTRACE"] = "enable=no"
    let administrator = try store.createAdministrator()
    let server = try OwnServer(store)
    #expect(try server.createKey("before", as: administrator).status == 201)

    truncate(store.database + "-shm", 0)
    let draft = #"{"name": "during", "type": "live", "scopes": ["read:projects"]}"#
    let fields = ["Authorization: Bearer \(administrator)", "Content-Type: application/json"]
    let asked = try BuiltProgram.run(
      "curl",
      arguments: ["--silent", "--data", draft, "\(server.url)/v1/api-keys"]
        + fields.flatMap { ["--header", $0] }
    )
    let isAcknowledged = asked.output.contains(#""during""#)
    _ = server.stop()

    let names = try store.keys().map(\.name)
    #expect(names.contains("before"))
    #expect(!isAcknowledged || names.contains("during"))
    #expect(try store.hasIntactChain())
    let next = try OwnServer(store, log: "next.log")
    #expect(try next.createKey("after", as: administrator).status == 201)
    #expect(next.stop() == .exited(0))
  }

  /// What several processes share of the log can be made anew from it.
  @Test(arguments: [0, 32_768])
  func damagedIndexOfTheLogCostsNothing(_ size: Int) throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let terminal = try store.dashboard()
    let made = try store.create("in-the-log")
    terminal.signal(SIGKILL)
    #expect(try terminal.waitForExit() == .signalled(SIGKILL))

    var chance = SeededGenerator(state: 4)
    let index = (0..<size).map { _ in UInt8.random(in: 0...255, using: &chance) }
    try Data(index).write(to: URL(filePath: store.database + "-shm"))

    #expect(try store.accepts(secret) && store.accepts(made))
    #expect(try store.hasIntactChain())
  }
}

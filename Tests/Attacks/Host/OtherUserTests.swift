import Foundation
import ProgramTesting
import Testing

@testable import EndToEndTests

/// What another user of the host can read, and what they can trick the program into.
@Suite(.enabled(if: OtherUser.isPossible, OtherUser.advice))
struct OtherUserTests {
  private let store: OwnStore
  private let open: String

  init() throws {
    store = try OwnStore()
    open = try store.makeOpenFolder()
  }

  private func write(_ text: String, to path: String) throws {
    try text.write(toFile: path, atomically: false, encoding: .utf8)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
  }

  @Test(arguments: ["000", "077", "777"])
  func nothingThatIsWrittenCanBeReadOrChangedByOthers(_ umask: String) throws {
    let made = try store.run(umask: umask, "keys", "create", "deploy", "--scope", "read:projects")
    #expect(made.status == .exited(0), "\(made.errors)")
    let copied = try store.run(umask: umask, "backup", "\(open)/keys.bak")
    #expect(copied.status == .exited(0), "\(copied.errors)")
    let settings = try store.run(umask: umask, "config", "init")
    #expect(settings.status == .exited(0), "\(settings.errors)")
    // While it is open, with its log beside it.
    let server = try OwnServer(store)
    try server.createProject("website", as: try store.createAdministrator())
    let terminal = try store.dashboard()
    try terminal.press(.character("s"))
    try terminal.waitUntilQuiet()

    #expect(store.folder.files.contains("\(store.database)-wal"))
    for right in ["readable", "writable"] {
      let found = try OtherUser.run(
        "find \"$1\" -type f -\(right) ! -name server.log 2>/dev/null; cat \"$2\" \"$3\" 2>/dev/null",
        store.folder.path,
        store.database,
        "\(open)/keys.bak"
      )
      #expect(found == "")
    }
    #expect(try OtherUser.run("touch \"$1/new\" 2>&1", store.storeFolder).contains("denied"))
    #expect(try terminal.quit() == .exited(0))
    #expect(server.stop() == .exited(0))
  }

  @Test func aNameThatIsTakenInAnOpenFolderIsNotWrittenThrough() throws {
    try store.create("deploy")
    let victim = store.folder.path(of: "victim")
    try write("mine\n", to: victim)
    try OtherUser.run(
      "ln -s \"$1\" \"$2/link.bak\"; touch \"$2/file.bak\"; mkfifo \"$2/pipe.bak\"",
      victim,
      open
    )
    try OtherUser.run("ln -s \"$1/none\" \"$1/dangling.bak\"; mkdir \"$1/folder.bak\"", open)
    for name in ["link", "file", "pipe", "dangling", "folder"] {
      let copied = try store.run("backup", "\(open)/\(name).bak")
      #expect(copied.status != .exited(0) && copied.status != .signalled(SIGKILL), "\(name)")
      #expect(!copied.errors.isEmpty)
    }
    #expect(FileManager.default.contents(atPath: victim) == Data("mine\n".utf8))
    #expect(!FileManager.default.fileExists(atPath: "\(open)/none"))
    #expect(try OtherUser.run("cat \"$1/file.bak\"", open) == "")
  }

  @Test func aStoreIsNotOpenedThroughWhatOthersHavePlanted() throws {
    try store.create("deploy")
    let copy = "\(open)/keys.db"
    #expect(try store.run("backup", copy).status == .exited(0))
    var planted = store
    planted.environment["QODRYX_DB"] = copy
    #expect(try planted.keys().map(\.name) == ["deploy"])
    for name in ["-journal", "-wal", "-shm"] {
      for script in ["touch \"$1\"", "ln -s /etc/passwd \"$1\"", "mkfifo \"$1\""] {
        try? FileManager.default.removeItem(atPath: copy + name)
        #expect(try OtherUser.run(script, copy + name) == "")
        let listed = try planted.run("keys", "list")
        #expect(listed.status == .exited(3), "\(script) \(name): \(listed.output)")
        #expect(listed.errors.contains(copy + name), "\(listed.errors)")
      }
      try FileManager.default.removeItem(atPath: copy + name)
    }
    for script in ["touch \"$1\"; chmod 600 \"$1\"", "ln -s \"$2\" \"$1\""] {
      planted.environment["QODRYX_DB"] = "\(open)/planted.db"
      try? FileManager.default.removeItem(atPath: "\(open)/planted.db")
      #expect(try OtherUser.run(script, "\(open)/planted.db", store.database) == "")
      let listed = try planted.run("keys", "create", "a", "--scope", "read:projects")
      #expect(listed.status == .exited(3), "\(script): \(listed.errors)")
      #expect(listed.output.isEmpty)
    }
  }

  @Test(arguments: ["link", "file"])
  func aSecretIsNotWrittenToAFileThatOthersHaveMade(_ name: String) throws {
    let victim = store.folder.path(of: "victim")
    try write("mine\n", to: victim)
    try OtherUser.run("ln -s \"$1\" \"$2/link\"; touch \"$2/file\"; chmod 666 \"$2/file\"", victim, open)
    let terminal = try store.dashboard()
    let secret = try terminal.createKey("deploy")
    try terminal.press(.character("f"))
    try terminal.waitFor("New file:", within: .seconds(60))
    try terminal.press(.control("u"))
    try terminal.send("\(open)/\(name)\r")
    try terminal.waitFor("it exists already", within: .seconds(60))
    #expect(store.files(holding: secret) == [])
    #expect(FileManager.default.contents(atPath: victim) == Data("mine\n".utf8))
  }

  @Test func aLinkThatComesAndGoesIsNeverFollowed() throws {
    try store.create("deploy")
    let victim = store.folder.path(of: "victim")
    try write("mine\n", to: victim)
    let target = "\(open)/keys.bak"
    let swapping = try OtherUser.start(
      "while :; do ln -s \"$1\" \"$2\"; rm -f \"$2\"; done 2>/dev/null",
      victim,
      target,
      in: store.folder
    )
    for _ in 0..<10 {
      let copied = try store.run("backup", target)
      #expect(copied.status != .signalled(SIGKILL))
      #expect(FileManager.default.contents(atPath: victim) == Data("mine\n".utf8))
      if copied.status == .exited(0) {
        let attributes = try FileManager.default.attributesOfItem(atPath: target)
        #expect(attributes[.type] as? FileAttributeType == .typeRegular)
        #expect(attributes[.posixPermissions] as? Int == 0o600)
        try FileManager.default.removeItem(atPath: target)
      }
    }
    swapping.signal(SIGKILL)
  }

  @Test func nobodyElseReadsTheMemoryOrTheEnvironment() throws {
    let server = try OwnServer(store)
    let process = "/proc/\(server.daemon.identifier)"
    for name in ["mem", "environ", "maps", "stack", "auxv"] {
      let read = try OtherUser.run("dd if=\"$1\" bs=1 count=1 2>&1 | tail -n 1", "\(process)/\(name)")
      #expect(read.contains("denied") || read.contains("permitted"), "\(name): \(read)")
    }
    #expect(server.stop() == .exited(0))
  }
}

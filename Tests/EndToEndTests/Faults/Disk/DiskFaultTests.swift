import Foundation
import Glibc
import ProgramTesting
import Testing

/// Disks that are full, or can only be read.
@Suite(.serialized) struct DiskFaultTests {
  /// A store on a disk of its own; nil, and said, where there can be none.
  private func storeOnDisk(_ options: String, for what: String) throws -> (OwnStore, TemporaryDisk)? {
    let store = try OwnStore()
    do {
      return (store, try TemporaryDisk(at: store.storeFolder, options: options))
    } catch let error as DiskError {
      FaultRun.skip(what, because: error.reason)
      return nil
    }
  }

  @Test func verbsSayThatTheDiskIsFullAndLoseNothing() throws {
    guard let (store, disk) = try storeOnDisk("size=2m", for: "A full disk under the verbs") else { return }
    let secret = try store.create("deploy")
    try disk.fill()

    for arguments in [["keys", "create", "more", "--scope", "read:projects"], ["audit", "verify"]] {
      let refused = try store.run(arguments)
      #expect(refused.status == .exited(3))
      #expect(refused.errors.contains("there is no room left on the disk"), "\(refused.errors)")
      #expect(refused.errors.contains("make room, then try again"))
    }
    #expect(try store.run("doctor").output.contains("no room left"))

    disk.empty()
    #expect(try store.accepts(secret))
    try store.create("more")
    #expect(try store.hasIntactChain())
    #expect(try store.run("doctor", "--full", "--quiet").status == .exited(0))
  }

  @Test(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
  func serverOnAFullDiskGoesOnCheckingAndRecovers() throws {
    guard let (store, disk) = try storeOnDisk("size=2m", for: "A full disk under a server") else { return }
    let secret = try store.create("deploy")
    let administrator = try store.createAdministrator()
    let server = try OwnServer(store)
    let made = try server.createKey("first", as: administrator)
    #expect(made.status == 201)
    try disk.fill()

    var refusal: Answer?
    // What is left of the log's own room is used up first.
    for number in 0..<200 where refusal == nil {
      let answer = try server.createKey("more-\(number)", as: administrator)
      if answer.status != 201 { refusal = answer }
    }
    #expect(refusal?.status == 503)
    #expect(refusal?["Retry-After"] != nil)
    #expect(refusal?.body.contains("the key store cannot be reached; try again") == true)
    #expect(server.daemon.printed.contains("there is no room left on the disk"))
    #expect(try server.ask("/v1/projects", as: secret).status == 200)
    #expect(try server.ask("/v1/projects", as: "qx_live_" + String(repeating: "a", count: 38)).status == 401)

    disk.empty()
    #expect(try server.createKey("afterwards", as: administrator).status == 201)
    #expect(server.stop() == .exited(0))
    let names = try store.keys().map(\.name)
    #expect(names.contains("first") && names.contains("afterwards"))
    #expect(try store.hasIntactChain())
  }

  @Test func dashboardOnAFullDiskKeepsWhatWasTypedUntilThereIsRoom() throws {
    guard let (store, disk) = try storeOnDisk("size=2m", for: "A full disk under the dashboard") else {
      return
    }
    try store.create("deploy")
    let terminal = try store.dashboard(columns: 120, rows: 35)
    try terminal.fillForm(name: "patient")
    try disk.fill()
    // Takes the room that the log has left over from before.
    for number in 0..<200 {
      let made = try store.run("keys", "create", "filler-\(number)", "--scope", "read:projects")
      if made.status != .exited(0) { break }
    }

    try terminal.press(.control("s"))
    try terminal.waitFor("here is no room left on the disk", within: .seconds(60))
    #expect(terminal.text.contains("patient") && terminal.text.contains("2 selected"))

    disk.empty()
    try terminal.waitFor("● live", within: .seconds(60))
    try terminal.press(.control("s"))
    try terminal.waitFor("Key created. It is shown once", within: .seconds(60))
    let secret = try #require(terminal.shownSecret)
    try terminal.confirmSaved(secret)
    #expect(try terminal.quit() == .exited(0))
    #expect(try store.accepts(secret))
    #expect(try store.hasIntactChain())
  }

  @Test func diskWithoutRoomForAnotherFileIsSaidPlainly() throws {
    guard let (store, disk) = try storeOnDisk("size=4m,nr_inodes=12", for: "A disk without inodes") else {
      return
    }
    let secret = try store.create("deploy")
    disk.fillWithFiles()

    let refused = try store.run("keys", "list")
    #expect(refused.status == .exited(3))
    #expect(refused.errors.contains("there is no room for another file on the disk"), "\(refused.errors)")
    #expect(try store.run("doctor").output.contains("there is no room for another file"))

    disk.empty()
    #expect(try store.accepts(secret))
  }

  @Test func diskThatCanOnlyBeReadIsSaidPlainly() throws {
    guard let (store, disk) = try storeOnDisk("size=4m", for: "A disk that can only be read") else { return }
    let secret = try store.create("deploy")
    try disk.change(options: "ro")

    for arguments in [["keys", "list"], ["keys", "revoke", "deploy", "--yes"], ["backup", "/tmp/never"]] {
      let refused = try store.run(arguments)
      #expect(refused.status == .exited(3))
      #expect(refused.errors.contains("can only be read: let it be written"), "\(refused.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: "/tmp/never"))
    let examined = try store.run("doctor")
    #expect(examined.status == .exited(1))
    #expect(examined.output.contains("can only be read"))

    try disk.change(options: "rw")
    #expect(try store.accepts(secret))
  }

  @Test func backupExportAndRestorationThatFindNoRoomLeaveNothingBehind() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let disk: TemporaryDisk
    do {
      disk = try TemporaryDisk(at: store.folder.path(of: "small"), options: "size=200k")
    } catch let error as DiskError {
      FaultRun.skip("A backup to a full disk", because: error.reason)
      return
    }
    let backup = store.folder.path(of: "backup.db")
    #expect(try store.run("backup", backup).status == .exited(0))
    try disk.fill()
    let before = try Set(FileManager.default.contentsOfDirectory(atPath: disk.path))

    for arguments in [
      ["backup", "\(disk.path)/b"], ["keys", "export", "\(disk.path)/k"],
      ["audit", "export", "\(disk.path)/a"],
      ["restore", backup, "--yes", "--db", "\(disk.path)/s"],
    ] {
      let refused = try store.run(arguments)
      #expect(refused.status != .exited(0), "\(arguments)")
      #expect(
        refused.errors.contains("no room left on the disk") || refused.errors.contains("No space left"),
        "\(arguments): \(refused.errors)"
      )
      #expect(try Set(FileManager.default.contentsOfDirectory(atPath: disk.path)) == before, "\(arguments)")
    }

    #expect(try store.accepts(secret))
    #expect(try store.hasIntactChain())
    disk.empty()
    try disk.change(options: "size=4m")
    #expect(try store.run("backup", "\(disk.path)/b").status == .exited(0))
  }
}

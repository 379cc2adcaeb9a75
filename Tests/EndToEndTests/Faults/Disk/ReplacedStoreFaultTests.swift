import Foundation
import Glibc
import ProgramTesting
import Testing

/// Files of the store that somebody removes or replaces while it is open.
@Suite struct ReplacedStoreFaultTests {
  /// What is done to the files, and whether it can be undone by putting them back.
  enum Fault: String, CaseIterable {
    case storeRemoved, storeReplaced, logRemoved, logAndIndexRemoved, allRemoved

    func happen(to store: OwnStore) throws {
      let aside = store.folder.path(of: "aside")
      try FileManager.default.createDirectory(atPath: aside, withIntermediateDirectories: true)
      let names =
        switch self {
        case .storeRemoved, .storeReplaced: ["keys.db"]
        case .logRemoved: ["keys.db-wal"]
        case .logAndIndexRemoved: ["keys.db-wal", "keys.db-shm"]
        case .allRemoved: ["keys.db", "keys.db-wal", "keys.db-shm"]
        }
      for name in names { try move("\(store.storeFolder)/\(name)", to: "\(aside)/\(name)") }
      if self == .storeReplaced {
        try FileManager.default.copyItem(atPath: "\(aside)/keys.db", toPath: store.database)
      }
    }

    func undo(in store: OwnStore) throws {
      let aside = store.folder.path(of: "aside")
      for name in try FileManager.default.contentsOfDirectory(atPath: aside) {
        try move("\(aside)/\(name)", to: "\(store.storeFolder)/\(name)")
      }
    }

    private func move(_ path: String, to other: String) throws {
      guard rename(path, other) == 0 else { throw SystemError("rename \(path)") }
    }
  }

  @Test(.enabled(if: Curl.isInstalled, Tool.advice("curl")), arguments: Fault.allCases)
  func serverAcceptsNothingFromAGhostAndRecovers(_ fault: Fault) throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let administrator = try store.createAdministrator()
    let server = try OwnServer(store)
    #expect(try server.ask("/v1/projects", as: secret).status == 200)

    try fault.happen(to: store)
    for answer in try [
      server.ask("/v1/projects", as: secret),
      server.ask("/v1/verify", as: secret, "--header", "X-Forwarded-Uri: /v1/projects"),
      server.createKey("lost", as: administrator), server.ask("/readyz"),
    ] {
      #expect(answer.status == 503)
      #expect(answer.body.contains("the key store cannot be reached; try again"))
      #expect(!answer.body.contains(store.folder.path))
    }
    #expect(server.daemon.printed.contains("while the key store was open"))
    #expect(try server.ask("/healthz").status == 200)

    try fault.undo(in: store)
    #expect(try server.ask("/v1/projects", as: secret).status == 200)
    #expect(try server.createKey("kept", as: administrator).status == 201)
    #expect(server.stop() == .exited(0))
    #expect(try store.keys().map(\.name).sorted() == ["administrator", "deploy", "kept"])
    #expect(try store.hasIntactChain())
  }

  /// Somebody removes log and index, as bad advice against locks has it, and goes on with a verb.
  @Test(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
  func revocationBesideARemovedLogIsNeverOverwritten() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let server = try OwnServer(store)
    for number in 0..<5 { try store.create("more-\(number)") }
    #expect(try server.ask("/v1/projects", as: secret).status == 200)
    for name in [store.database + "-wal", store.database + "-shm"] { unlink(name) }

    let revoked = try store.run("keys", "revoke", "deploy", "--reason", "leaked", "--yes")
    #expect(revoked.status == .exited(0), "\(revoked.errors)")
    #expect(try server.ask("/v1/projects", as: secret).status == 503)
    // A server that ends moves its log into the store; this one's is of a store that is no more.
    #expect(server.stop() == .exited(0))

    #expect(try !store.accepts(secret))
    #expect(try store.hasIntactChain())
    let examined = try store.run("doctor", "--full", "--quiet")
    #expect(examined.status == .exited(0), "\(examined.output)")
    let next = try OwnServer(store, log: "next.log")
    #expect(try next.ask("/v1/projects", as: secret).status == 401)
  }

  /// A log that was only removed is in the hands of whoever has it open: nothing of it is lost.
  @Test(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
  func serverThatEndsBringsBackWhatWasInARemovedLog() throws {
    let store = try OwnStore()
    let administrator = try store.createAdministrator()
    let server = try OwnServer(store)
    #expect(try server.createKey("first", as: administrator).status == 201)
    for name in [store.database + "-wal", store.database + "-shm"] { unlink(name) }

    #expect(try server.createKey("second", as: administrator).status == 503)
    #expect(server.stop() == .exited(0))

    #expect(try store.keys().map(\.name).contains("first"))
    #expect(try store.hasIntactChain())
  }

  @Test func dashboardSaysThatItsStoreIsGoneAndGoesOnOnceItIsBack() throws {
    let store = try OwnStore()
    try store.create("deploy")
    let terminal = try store.dashboard(columns: 120, rows: 35)

    try Fault.storeRemoved.happen(to: store)
    // Without a key being pressed.
    try terminal.waitFor("was removed while the key store was open", within: .seconds(60))
    try terminal.press(.character("?"))
    try terminal.waitFor("Search  [")
    try terminal.press(.escape)

    try Fault.storeRemoved.undo(in: store)
    try terminal.waitFor("● live", within: .seconds(60))
    let secret = try terminal.createKey("afterwards")
    try terminal.confirmSaved(secret)
    #expect(try terminal.quit() == .exited(0))
    #expect(try store.accepts(secret))
    #expect(try store.hasIntactChain())
  }
}

import Foundation
import Glibc
import ProgramTesting
import Testing

/// Limits, folders and streams that are not what a program hopes for.
@Suite struct SurroundingsFaultTests {
  /// Runs a verb under what a shell sets before.
  private func run(
    _ arguments: [String],
    on store: OwnStore,
    after preparation: String
  ) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      "sh",
      arguments: ["-c", preparation + "\nexec \"$0\" \"$@\"", BuiltProgram.path] + arguments,
      environment: store.environment,
      within: .seconds(60)
    )
  }

  /// Nobody crashes for want of descriptors: it works, or says what to raise.
  @Test(arguments: [4, 8, 12, 16, 20, 24])
  func fewOpenFilesAreEnoughOrSaidPlainly(_ count: Int) throws {
    let store = try OwnStore()
    try store.create("deploy")

    for arguments in [["keys", "list"], ["keys", "create", "more", "--scope", "read:projects"], ["doctor"]] {
      let result = try run(arguments, on: store, after: "ulimit -n \(count)")
      if result.status == .exited(0) { continue }
      #expect([.exited(1), .exited(3)].contains(result.status), "\(result.errors)")
      #expect((result.errors + result.output).contains("(ulimit -n)"), "\(result.errors)\(result.output)")
    }
    #expect(try run(["keys", "list"], on: store, after: "ulimit -S -n 8").status == .exited(0))
    #expect(try store.hasIntactChain())
  }

  /// They wait until another has gone; the server rests meanwhile, and answers those that it has.
  @Test(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
  func moreConnectionsThanFilesWaitAndCostNothing() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let server = try OwnServer(store, files: 64)
    var crowd = try (0..<150).map { _ in try Loopback.connect(to: server.port) }
    // Until those that can be accepted are.
    Thread.sleep(forTimeInterval: 1)
    #expect(crowd.count == 150)

    let before = try #require(ProcessActivity(of: server.daemon.identifier))
    Thread.sleep(forTimeInterval: 2)
    let after = try #require(ProcessActivity(of: server.daemon.identifier))
    #expect(after.processorTicks - before.processorTicks < 40)
    #expect(try store.accepts(secret))

    crowd = []
    #expect(try server.ask("/v1/projects", as: secret).status == 200)
    #expect(server.stop() == .exited(0))
  }

  @Test func limitOfFileSizesIsSaidPlainlyAndCostsNothing() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    // Blocks of 512 bytes: less than the store and its log need.
    let limit = "ulimit -f 100"

    let refused = try run(["keys", "create", "more", "--scope", "read:projects"], on: store, after: limit)
    #expect(refused.status == .exited(3), "\(refused.errors)")
    #expect(refused.errors.contains("raise its limit (ulimit -f)"), "\(refused.errors)")
    let copied = try run(["backup", store.folder.path(of: "b")], on: store, after: limit)
    #expect(copied.status == .exited(3))
    #expect(!store.folder.files.contains { $0.contains("/b") && !$0.contains("/store/") })

    #expect(try store.accepts(secret))
    #expect(try store.hasIntactChain())
  }

  @Test func folderThatCannotBeWrittenIsSaidPlainly() throws {
    guard geteuid() == 0, Tool.path(of: "setpriv") != nil else {
      FaultRun.skip("A folder without permission", because: "it needs root, to become somebody who is not")
      return
    }
    let store = try OwnStore()
    let nobody: uid_t = 65_534
    try store.create("deploy")
    func own(_ paths: [String]) { for path in paths { chown(path, nobody, nobody) } }
    own([store.folder.path, store.storeFolder, store.database])
    func runAsNobody(_ arguments: String...) throws -> BuiltProgram.Result {
      try BuiltProgram.run(
        "setpriv",
        arguments: ["--reuid", "\(nobody)", "--regid", "\(nobody)", "--clear-groups", BuiltProgram.path]
          + arguments,
        environment: store.environment
      )
    }
    let listed = try runAsNobody("keys", "list")
    guard listed.status == .exited(0) else {
      FaultRun.skip("A folder without permission", because: "another user cannot run the program here")
      return
    }

    for (path, mode, sentence) in [
      (store.storeFolder, 0o500, "files cannot be made in"), (store.storeFolder, 0o000, "Permission denied"),
      (store.database, 0o400, "cannot be read and written: check its owner and mode"),
      (store.database, 0o000, "cannot be read and written: check its owner and mode"),
    ] as [(String, mode_t, String)] {
      chmod(path, mode)
      let refused = try runAsNobody("keys", "revoke", "deploy", "--yes")
      #expect(refused.status == .exited(3))
      #expect(refused.errors.contains(sentence), "\(refused.errors)")
      #expect(try runAsNobody("doctor").status == .exited(1))
      chmod(path, path == store.storeFolder ? 0o700 : 0o600)
    }
    #expect(try runAsNobody("audit", "verify").status == .exited(0))
  }

  @Test func homeAndFoldersThatAreNotThereAreNoReasonToFail() throws {
    var store = try OwnStore()
    let secret = try store.create("deploy")
    for name in ["HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "TMPDIR"] {
      store.environment[name] = "/proc/nowhere"
    }

    #expect(try store.accepts(secret))
    try store.create("more")
    let terminal = try store.dashboard()
    #expect(try terminal.quit() == .exited(0))
    store.environment["HOME"] = nil
    #expect(try store.keys().count == 2)
    store.environment["QODRYX_DB"] = nil
    let homeless = try store.run("keys", "create", "more", "--scope", "read:projects")
    #expect(homeless.status == .exited(3))
    #expect(homeless.errors.contains("/proc/nowhere"), "\(homeless.errors)")
  }

  /// Every verb that prints, into a stream that is closed, full, or read by nobody.
  @Test(arguments: [">&-", ">/dev/full", "| true"])
  func outputThatGoesNowhereIsAnErrorAndNoCrash(_ redirection: String) throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let script = "set -o pipefail; \"$0\" \"$@\" \(redirection)"
    for verb in [
      "--help", "--version", "keys list", "keys list --json", "keys show deploy", "keys export", "audit list",
      "audit verify", "audit export", "doctor", "doctor --json", "config show", "config path",
      "apps list --json",
      "keys create more-1 --scope read:projects", "keys rotate deploy --grace 24h",
    ] {
      let result = try BuiltProgram.run(
        "bash",
        arguments: ["-c", script, BuiltProgram.path] + verb.split(separator: " ").map(String.init),
        environment: store.environment
      )
      // A reader that ends at once may have let something through before.
      if redirection == "| true", result.status == .exited(0) { continue }
      #expect(result.status == .exited(1), "\(verb): \(result.errors)")
      #expect(!result.errors.contains("Fatal") && !result.errors.contains("descriptor"), "\(verb)")
    }

    // A secret that nobody got is said to be unsaved; the old one goes on.
    let unsaved = try store.keys("is:unsaved").map(\.name)
    if redirection != "| true" { #expect(unsaved.sorted() == ["deploy", "more-1"]) }
    #expect(try store.accepts(secret))
    #expect(try store.hasIntactChain())
  }
}

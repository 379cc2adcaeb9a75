import Foundation
import ProgramTesting
import Testing

@testable import EndToEndTests

/// The verbs, the dashboard and the lines, where the server that they were told to trust is an enemy.
@Suite(.enabled(if: HostileServer.isPossible, Tool.advice("python3")))
struct HostileServerTests {
  private let store: OwnStore
  private let key: String

  init() throws {
    store = try OwnStore()
    key = try store.create("deploy")
  }

  private func expectCalm(_ text: String, _ what: String) {
    #expect(HostileText.remains(in: text) == [], "\(what)")
    #expect(!text.isEmpty && text.utf8.count < 4_000, "\(what): \(text.prefix(500))")
    #expect(!text.contains("Fatal error") && !text.contains("Error Domain"), "\(what): \(text.prefix(500))")
    #expect(!text.contains(key), "\(what)")
  }

  @Test(arguments: HostileServer.Harm.allCases)
  func everyVerbSaysCalmlyWhatIsWrong(_ harm: HostileServer.Harm) throws {
    let server = try HostileServer(harm, in: store.folder)
    var client = store
    client.environment["QODRYX_DB"] = nil
    client.environment["QODRYX_API_KEY"] = key
    for verb in [["keys", "list"], ["user"], ["keys", "create", "new", "--scope", "read:projects"]] {
      let done = try BuiltProgram.run(
        BuiltProgram.path,
        arguments: verb + ["--remote", server.url],
        environment: client.environment,
        within: .seconds(120)
      )
      #expect(
        [.exited(1), .exited(3)].contains(done.status),
        "\(harm) \(verb): \(done.status) \(done.errors)"
      )
      #expect(done.output.isEmpty)
      expectCalm(done.errors, "\(harm) \(verb)")
      // It is given up on the way, not taken in first.
      if [.endlessBody, .oneHugeText].contains(harm) { #expect(done.errors.contains("is larger than")) }
    }
    // No credential, and nothing else, goes where the server points to.
    #expect(server.visitsElsewhere.isEmpty)
  }

  @Test(arguments: [
    HostileServer.Harm.deepArray, .wrongTypes, .endlessBody, .notHTTP, .redirect, .hostileError,
    .compressedBomb,
  ])
  func theDashboardSaysItToo(_ harm: HostileServer.Harm) throws {
    let server = try HostileServer(harm, in: store.folder)
    let terminal = try PseudoTerminal(
      BuiltProgram.path,
      arguments: ["--remote", server.url],
      environment: store.environment.merging(["QODRYX_API_KEY": key]) { $1 },
      columns: 200,
      workingDirectory: store.folder.path
    )
    #expect(try terminal.waitForExit(within: .seconds(120)) != .exited(0))
    let written = String(decoding: terminal.rawOutput, as: UTF8.self)
    #expect(HostileText.remains(in: written, isScreen: true) == [], "\(harm)")
    #expect(terminal.text.contains("qodryx: "), "\(harm): \(terminal.text)")
    #expect(!written.contains(key))
    #expect(server.visitsElsewhere.isEmpty)
    #expect(try terminal.settings == terminal.settingsAtStart)
  }
}

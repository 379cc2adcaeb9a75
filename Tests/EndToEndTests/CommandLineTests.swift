import Foundation
import ProgramTesting
import Testing

/// The verbs as scripts see them.
@Suite struct CommandLineTests {
  @Test func secretIsAloneOnStandardOutputAndIsAccepted() throws {
    let store = try OwnStore()

    let created = try store.run("keys", "create", "deploy", "--scope", "read:projects,write:deployments")
    #expect(created.status == .exited(0))
    #expect(created.output.contains(/^qx_live_[0-9A-Za-z]+\n$/))
    let first = created.output.trimmingCharacters(in: .newlines)
    #expect(created.errors.contains("Created deploy"))
    #expect(!created.errors.contains(first))
    #expect(try store.run("check", "--stdin", input: created.output).status == .exited(0))

    let rotated = try store.run("keys", "rotate", "deploy", "--grace", "24h")
    #expect(rotated.status == .exited(0))
    #expect(rotated.output.contains(/^qx_live_[0-9A-Za-z]+\n$/))
    let second = rotated.output.trimmingCharacters(in: .newlines)
    #expect(second != first)
    #expect(!rotated.errors.contains(second) && !rotated.errors.contains(first))

    let checked = try store.run("check", "--stdin", input: created.output + rotated.output)
    #expect(checked.status == .exited(0))
    #expect(!(checked.output + checked.errors).contains(first))
    #expect(!(checked.output + checked.errors).contains(second))
    #expect(store.files(holding: first) == [] && store.files(holding: second) == [])
    #expect(try store.hasIntactChain())
  }

  /// A file of the store's may not take the place of the closed output: the secret would be written into it.
  @Test func secretForAClosedOutputGoesNowhere() throws {
    let store = try OwnStore()
    let complained = try CapturePipe()
    let child = try ChildProcess(
      "sh",
      arguments: ["-c", #"exec "$0" keys create deploy --scope read:projects <&- >&-"#, BuiltProgram.path],
      environment: store.environment,
      workingDirectory: store.folder.path,
      streams: .descriptors(input: complained.reading, output: complained.writing, errors: complained.writing)
    )
    complained.closeWriting()
    var errors: [UInt8] = []
    while complained.reading >= 0 { complained.read(into: &errors) }

    #expect(child.waitForEnd(until: .now + .seconds(10)) == .exited(1))
    let message = String(decoding: errors, as: UTF8.self)
    #expect(message.contains("cannot write the output: it is closed"))
    #expect(message.contains("never confirmed saved"))
    #expect(try store.keys("is:unsaved").map(\.name) == ["deploy"])
  }

  @Test(arguments: ["create", "rotate"])
  func secretThatNobodyReadLeavesAKeyThatWasNeverConfirmedSaved(_ verb: String) throws {
    let store = try OwnStore()
    if verb == "rotate" { try store.create("deploy") }
    let printed = try CapturePipe()
    let complained = try CapturePipe()
    let given = try CapturePipe()
    given.closeWriting()
    printed.closeReading()

    let child = try ChildProcess(
      BuiltProgram.path,
      arguments: verb == "rotate"
        ? ["keys", "rotate", "deploy"] : ["keys", "create", "deploy", "--scope", "read:projects"],
      environment: store.environment,
      workingDirectory: store.folder.path,
      streams: .descriptors(input: given.reading, output: printed.writing, errors: complained.writing)
    )
    complained.closeWriting()
    var errors: [UInt8] = []
    while complained.reading >= 0 { complained.read(into: &errors) }

    #expect(child.waitForEnd(until: .now + .seconds(10)) == .exited(1))
    let message = String(decoding: errors, as: UTF8.self)
    #expect(message.contains("never confirmed saved"))
    #expect(!message.contains(/qx_live_[0-9A-Za-z]{20,}/))
    #expect(try store.keys("is:unsaved").map(\.name) == ["deploy"])
  }

  @Test func exitStatusSaysWhatKindOfThingWentWrong() throws {
    let store = try OwnStore()
    let missing = try store.run("keys", "list")
    #expect(missing.status == .exited(3))
    #expect(!FileManager.default.fileExists(atPath: store.storeFolder))

    let secret = try store.create("deploy")
    #expect(try store.run("keys", "list").status == .exited(0))
    #expect(try store.run("keys", "show", "nobody").status == .exited(1))
    let taken = try store.run("keys", "create", "deploy", "--scope", "read:projects")
    #expect(taken.status == .exited(2))
    #expect(taken.errors.contains("in use"))
    #expect(try store.run("keys", "create", "other", "--scope", "read:everything").status == .exited(2))
    #expect(try store.run("keys", "fly").status == .exited(2))
    #expect(try store.run("keys", "list", "--filter", "is:unheard-of").status == .exited(2))

    let unasked = try store.run("keys", "revoke", "deploy", "--reason", "test")
    #expect(unasked.status == .exited(2))
    #expect(unasked.errors.contains("--yes"))
    #expect(try store.accepts(secret))
    #expect(try store.run("keys", "revoke", "deploy", "--reason", "test", "--yes").status == .exited(0))
    let refused = try store.run("check", "--stdin", input: secret + "\n")
    #expect(refused.status == .exited(1))
    #expect(refused.output.contains("it is revoked"))
    #expect(!(refused.output + refused.errors).contains(secret))
  }

  @Test func databaseThatOthersCanReadIsRefused() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    #expect(chmod(store.database, 0o640) == 0)

    for verb in [
      ["keys", "list"], ["keys", "create", "x", "--scope", "read:projects"], ["check", "--stdin"],
    ] {
      let refused = try store.run(verb, input: secret)
      #expect(refused.status == .exited(3))
      #expect(refused.errors.contains("chmod 600 \(store.database)"))
      #expect(refused.output == "")
    }
    let terminal = try PseudoTerminal(BuiltProgram.path, environment: store.environment, columns: 200)
    #expect(try terminal.waitForExit() == .exited(3))
    #expect(terminal.text.contains("chmod 600"))
    #expect(try terminal.settings == terminal.settingsAtStart)

    #expect(chmod(store.database, 0o600) == 0)
    #expect(try store.accepts(secret))
  }

  @Test func storeIsItsOwnersAlone() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    _ = try terminal.createKey("deploy")

    let files = try FileManager.default.contentsOfDirectory(atPath: store.storeFolder)
    #expect(files.contains("keys.db"))
    for path in [store.storeFolder] + files.map({ "\(store.storeFolder)/\($0)" }) {
      let attributes = try FileManager.default.attributesOfItem(atPath: path)
      let mode = try #require(attributes[.posixPermissions] as? Int)
      #expect(mode & 0o077 == 0, "\(path)")
    }
  }

  @Test(arguments: [
    "\u{1b}[31mred", "two\nlines", "", "right\u{202e}tfel", String(repeating: "x", count: 65),
  ])
  func hostileNameIsRefused(_ name: String) throws {
    let store = try OwnStore()
    try store.create("deploy")

    let refused = try store.run("keys", "create", name, "--scope", "read:projects")

    #expect(refused.status == .exited(2))
    #expect(refused.output == "")
    #expect(!refused.errors.contains("\u{1b}") && !refused.errors.contains("\u{202e}"))
    #expect(try store.keys().map(\.name) == ["deploy"])
  }
}

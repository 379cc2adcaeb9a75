import Credentials
import Foundation
import Testing

@testable import Commands

@Suite struct ProgramTests {
  @Test(arguments: [
    (KeyStoreError.notFound("x"), ProgramStatus.refused),
    (.conflict("x"), .refused),
    (.ambiguous("x", []), .usage),
    (.invalid([]), .usage),
    (.unavailable("x"), .storeUnavailable),
    (.unusable("x"), .storeUnavailable),
  ])
  func storeErrorsHaveTheirExitStatus(error: KeyStoreError, status: ProgramStatus) {
    #expect(CommandFailure(reporting: error).status == status)
    #expect(CommandFailure(reporting: error).message == error.description)
  }

  @Test func exitStatusesAreWhatScriptsWereTold() {
    #expect(ProgramStatus.allCases.map(\.rawValue) == [0, 1, 2, 3])
  }

  @Test func parserUsageErrorsEndWithTwoInOneLine() async throws {
    let desk = try Desk()
    let outcome = await desk.run("keys", "show", "--colour", "x")
    #expect(outcome.status == .usage)
    #expect(outcome.errors == "qodryx: Unknown option '--colour' (see 'qodryx keys show --help')\n")
    #expect(await desk.run("keys", "show").status == .usage)
    #expect(await desk.run("keys", "list", "--db", "").errors.contains("--db needs a value"))
  }

  @Test func unknownCommandIsNamed() async throws {
    let desk = try Desk()
    let outcome = await desk.run("kyes", "list")
    #expect(outcome.status == .usage)
    #expect(outcome.errors == "qodryx: there is no command \"kyes\": see `qodryx --help`\n")
  }

  @Test func credentialInTheWrongPlaceIsNotRepeated() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    for arguments in [
      [secret], ["keys", "show", secret], ["keys", "list", secret], ["keys", "--\(secret)"],
    ] {
      let outcome = await desk.run(arguments: arguments)
      #expect(outcome.status != .success)
      #expect(!(outcome.output + outcome.errors).contains(secret.dropFirst(8)))
    }
  }

  @Test func readingVerbsMakeNoStore() async throws {
    let desk = try Desk()
    for arguments in [
      ["keys", "list"], ["keys", "show", "x"], ["tokens", "list"], ["audit", "list"], ["audit", "verify"],
      ["keys", "policy"],
    ] {
      let outcome = await desk.run(arguments: arguments)
      #expect(outcome.status == .storeUnavailable)
      #expect(outcome.errors.contains("there is no store at \(desk.file): `qodryx keys create` makes one"))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: desk.folder.path).isEmpty)
  }

  @Test func storeCanBeNamedBeforeOrBehindTheCommand() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    desk.environment["QODRYX_DB"] = nil
    #expect(await desk.run("--db", desk.file, "keys", "show", "deploy").status == .success)
    #expect(await desk.run("keys", "--db", desk.file, "show", "deploy").status == .success)
    #expect(await desk.run("keys", "show", "deploy", "--db", desk.file).status == .success)
    #expect(await desk.run("keys", "show", "deploy").status == .storeUnavailable)
  }

  @Test func dashboardNamesWhatWorksWhereThereIsNoTerminal() async throws {
    let desk = try Desk()
    let piped = await desk.run("--read-only", "--ascii", "--theme", "light")
    #expect(piped.status == .usage)
    #expect(piped.errors.contains("`qodryx --linear`"))
    #expect(piped.errors.contains("`qodryx keys list`"))
    #expect(!FileManager.default.fileExists(atPath: desk.file))
  }

  @Test func readerThatHasEnoughIsNoFailureToReport() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let outcome = await desk.run("keys", "list", output: RecordingSink(failure: .closed))
    #expect(outcome.status == .refused)
    #expect(outcome.errors.isEmpty)
  }

  @Test func otherLocaleGetsLettersThatItHas() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    desk.environment["LANG"] = "C"
    let outcome = await desk.run("keys", "list")
    #expect(outcome.output.contains(" r- -- -- -- "))
    let isPlain = outcome.output.utf8.allSatisfy { $0 < 0x80 }
    #expect(isPlain)
  }

  @Test func versionAndHelpAreAnswers() async throws {
    let desk = try Desk()
    #expect(await desk.run("--version").output == "qodryx \(Version.current)\n")
    let help = await desk.run("--help")
    #expect(help.status == .success)
    #expect(help.output.contains("EXIT STATUS"))
    #expect(help.errors.isEmpty)
    #expect(await desk.run("help", "keys", "create").output.contains("--rate-limit"))
  }
}

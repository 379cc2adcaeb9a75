import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

@testable import Commands

@Suite struct DoctorTests {
  private struct Report: Decodable {
    let data: [Finding]
    let warnings: Int
    let problems: Int

    struct Finding: Decodable {
      let topic: String
      let state: String
      let text: String
    }

    func finding(_ topic: String) -> Finding? { data.first { $0.topic == topic } }
  }

  private func report(_ outcome: Desk.Outcome) throws -> Report {
    try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
  }

  @Test func healthyStoreIsSaidToBeSo() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    for options in [[], ["--full"]] {
      let outcome = await desk.run(arguments: ["doctor"] + options)
      #expect(outcome.status == .success)
      #expect(outcome.lines.allSatisfy { $0.hasPrefix("ok         ") })
      #expect(outcome.lines[0] == "ok         store      \(desk.file) (from QODRYX_DB)")
      let schema = try #require(outcome.lines.first { $0.hasPrefix("ok         schema     version ") })
      let numbers = schema.split(separator: " ").suffix(3)
      #expect(numbers.first == numbers.last)
      #expect(outcome.lines.contains("ok         audit      the chain is intact: 2 events"))
      #expect(outcome.lines.contains("ok         rotation   none of 1 key is overdue"))
      #expect(outcome.lines.contains("ok         server     none is configured"))
    }
    #expect(await desk.run("doctor", "--quiet").output.isEmpty)
  }

  @Test func whatNeedsCareIsAWarningAndNoFailure() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    try await desk.withStore { store in
      _ = try await store.create(Samples.draft("unsaved"), by: .ops1)
    }
    desk.clock.advance(days: 91)
    desk.environment["LANG"] = "C"
    let outcome = await desk.run("doctor", "--json")
    #expect(outcome.status == .success)
    let report = try report(outcome)
    #expect(report.warnings == 3 && report.problems == 0)
    #expect(report.finding("rotation")?.text == "2 keys overdue: qodryx keys list --filter is:overdue")
    #expect(report.finding("saved")?.text.hasPrefix("1 key never confirmed saved") == true)
    #expect(report.finding("locale")?.state == "warning")
  }

  @Test func absentStoreIsAWarningAndIsNotMade() async throws {
    let desk = try Desk()
    let outcome = await desk.run("doctor")
    #expect(outcome.status == .success)
    #expect(outcome.lines[0].hasPrefix("warning    store      there is none at \(desk.file)"))
    #expect(!FileManager.default.fileExists(atPath: desk.file))
  }

  @Test func fileThatOthersCanReadIsAProblemWithTheRemedy() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: desk.file)
    let outcome = await desk.run("doctor")
    #expect(outcome.status == .refused)
    #expect(outcome.lines[1].hasPrefix("PROBLEM    access     others can read the key store"))
    #expect(outcome.lines[1].hasSuffix("chmod 600 \(desk.file)"))
    #expect(outcome.lines.contains { $0.hasPrefix("ok         audit") })
  }

  @Test func damageAndOtherFilesAreProblems() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let other = desk.folder.appending(path: "other.db").path
    try Data("no database".utf8).write(to: URL(filePath: other))
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: other)
    let outcome = try report(await desk.run("doctor", "--db", other, "--json"))
    #expect(outcome.problems == 1)
    #expect(outcome.finding("schema")?.text.contains("is not a key store") == true)
  }

  @Test func clockBeforeTheNewestEventIsAProblem() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    desk.clock.advance(days: -2)
    let outcome = await desk.run("doctor", "--json")
    #expect(outcome.status == .refused)
    #expect(try report(outcome).finding("clock")?.text.hasSuffix("set this host's clock") == true)
  }

  @Test func terminalIsLookedAt() async throws {
    let desk = try Desk()
    desk.isTerminal = true
    desk.environment["TERM"] = "dumb"
    #expect(await desk.run("doctor").output.contains("warning    terminal   TERM is dumb"))
    desk.environment["TERM"] = "no-such-terminal"
    #expect(await desk.run("doctor").output.contains("no description of TERM=no-such-terminal"))
    desk.environment["TERM"] = "vt100"
    desk.environment["TMUX"] = "/tmp/tmux"
    desk.columns = 60
    let small = await desk.run("doctor").output
    #expect(small.contains("warning    terminal   vt100, in tmux: the dashboard is made for 80×24"))
    #expect(small.contains("ok         colours    none: bold and reverse"))
    desk.columns = 100
    #expect(await desk.run("doctor").output.contains("ok         terminal   vt100, in tmux\n"))
  }

  @Test func loginsThatOthersCanReadAreAProblem() async throws {
    let desk = try Desk()
    let file = URL(filePath: desk.credentialsFile)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data("# nothing\n".utf8).write(to: file)
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: file.path)
    let outcome = await desk.run("doctor")
    #expect(outcome.status == .refused)
    #expect(outcome.output.contains("PROBLEM    logins     others can read the credentials in"))
  }

  @Test func serverIsAsked() async throws {
    let desk = try Desk()
    let token = await desk.createToken("laptop", scope: "read:keys")
    try await desk.withServer { address in
      desk.environment["QODRYX_URL"] = address
      desk.environment["QODRYX_API_KEY"] = token
      let good = await desk.run("doctor")
      #expect(good.status == .success)
      #expect(good.lines.contains("ok         server     \(address) answers, API version 1"))
      let accepted = "ok         credential from QODRYX_API_KEY, accepted as ops1: read:keys"
      #expect(good.lines.contains(accepted))
      desk.environment["QODRYX_API_KEY"] = await (try Desk()).create("stranger")
      let bad = await desk.run("doctor")
      #expect(bad.status == .refused)
      #expect(bad.output.contains(" does not accept the credential from QODRYX_API_KEY: "))
    }
    let gone = await desk.run("doctor", "--json")
    #expect(gone.status == .refused)
    #expect(try report(gone).finding("server")?.state == "problem")
  }
}

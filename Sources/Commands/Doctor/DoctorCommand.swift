import ArgumentParser
import SQLiteStore

struct DoctorCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Look at the store, the terminal and the server, and say what to do about each problem.",
    discussion: """
      It changes nothing. It ends with 1 if there is a problem, and with 0 if all is well or there are only \
      warnings.

        qodryx doctor
        qodryx doctor --full --json
      """
  )

  @Flag(
    name: .customLong("full"),
    help: "Compare every index of the store with its table, which takes longer."
  )
  var isThorough = false

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let findings =
      await storeFindings(in: session) + TerminalExamination(session: session).findings()
      + ServerExamination(options: store, session: session).findings()
    let record = DoctorRecord(findings)
    if output.isJSON {
      try session.show(json: record)
    } else {
      try session.show(findings.filter { !output.isQuiet || $0.state != .good }.map(\.line))
    }
    guard record.problems == 0 else { throw CommandFailure(.refused, nil) }
  }

  private func storeFindings(in session: Session) async -> [DoctorFinding] {
    do {
      let location = try session.location(store)
      guard case .file(let file) = location.place else {
        return [.good(.store, "commands work on a server")]
      }
      let examination = StoreExamination(
        inspector: StoreInspector(file: file),
        source: location.source,
        isThorough: isThorough,
        session: session
      )
      return await examination.findings()
    } catch {
      return [.problem(.store, CommandFailure(reporting: error).message ?? "")]
    }
  }
}

import ArgumentParser
import Foundation

/// Measures the release binary beside its peers, in one run on one machine: what counts are the ratios.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure qodryx.",
    subcommands: [MeasureAll.self, EmptyServer.self],
    defaultSubcommand: MeasureAll.self
  )
}

/// What can be measured.
enum Subject: String, CaseIterable, ExpressibleByArgument {
  case screen
  case commands
  case changes
  case verify
}

struct MeasureAll: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure the screen, the commands, changes and /v1/verify, each beside its peers."
  )

  @Option(help: "What is measured; repeat it for more. Everything without it.")
  var only: [Subject] = []

  @Option(help: "How many keys the large store holds, in thousands.")
  var thousands = 1_000

  @Option(help: "How often each program is opened; they take turns.")
  var runs = 5

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "qodryx-benchmark-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tools = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let qodryx = tools.appending(path: "qodryx").path

    print("making stores of 1,000 and \(thousands),000 keys")
    let small = try await LargeStore(of: 1_000, in: folder)
    let large = try await LargeStore(of: thousands * 1_000, in: folder)
    let subjects = only.isEmpty ? Subject.allCases : only
    if subjects.contains(.screen) {
      try ScreenBenchmark(qodryx: qodryx, small: small, large: large, folder: folder, runs: runs).run()
    }
    if subjects.contains(.commands) {
      try CommandBenchmark(qodryx: qodryx, small: small, large: large).run()
    }
    if subjects.contains(.changes) {
      try await ChangeBenchmark(store: large, folder: folder).run()
    }
    if subjects.contains(.verify) {
      try VerifyBenchmark(qodryx: qodryx, store: large).run()
    }
  }
}

import ArgumentParser
import Foundation

/// Measures the release binary beside its peers, in one run on one machine: what counts are the ratios.
@main
struct Benchmarks: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure qodryx.",
    subcommands: [MeasureAll.self, EmptyServer.self, Traffic.self],
    defaultSubcommand: MeasureAll.self
  )
}

/// What can be measured.
enum Subject: String, CaseIterable, ExpressibleByArgument {
  case screen
  case commands
  case changes
  case verify
  case remote
}

struct MeasureAll: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measure",
    abstract: "Measure the screen, the commands, changes, /v1/verify and a slow link, beside peers."
  )

  @Option(help: "What is measured; repeat it for more. Everything without it.")
  var only: [Subject] = []

  @Option(help: "How many keys the large store holds, in thousands.")
  var thousands = 1_000

  @Option(help: "How often each program is opened; they take turns.")
  var runs = 3

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "qodryx-benchmark-\(UUID().uuidString)"
    )
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let tools = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let qodryx = tools.appending(path: "qodryx").path

    let begin = ContinuousClock.now
    var stores: [LargeStore] = []
    for count in [1, min(100, thousands), thousands] where stores.last?.count != count * 1_000 {
      print("making a store of \(count),000 keys")
      stores.append(try await LargeStore(of: count * 1_000, in: folder))
    }
    guard let large = stores.last else { return }
    let subjects = only.isEmpty ? Subject.allCases : only
    if subjects.contains(.screen) {
      try ScreenBenchmark(qodryx: qodryx, stores: stores, folder: folder, runs: runs).run()
    }
    if subjects.contains(.commands) {
      try CommandBenchmark(qodryx: qodryx, stores: stores).run()
    }
    if subjects.contains(.changes) {
      try await ChangeBenchmark(store: large, folder: folder).run()
      try ChangeCommandBenchmark(qodryx: qodryx, store: large, folder: folder).run()
    }
    if subjects.contains(.verify) {
      try VerifyBenchmark(qodryx: qodryx, store: large).run()
    }
    if subjects.contains(.remote) {
      try RemoteBenchmark(qodryx: qodryx, store: large, folder: folder).run()
    }
    print("measured in \((ContinuousClock.now - begin).components.seconds) s")
  }
}

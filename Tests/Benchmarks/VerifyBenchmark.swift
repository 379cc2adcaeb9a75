import ArgumentParser
import Credentials
import Foundation
import SQLiteStore

/// How much of the framework's own throughput is left when every request is checked against the store.
struct VerifyBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare /v1/verify with the same framework's empty handler, by wrk on loopback."
  )

  @Option(help: "How many keys the store holds.")
  var keys = 100_000

  @Option(help: "How long each of the runs takes, in seconds.")
  var seconds = 5

  @Option(help: "How many runs each of the two has; they take turns.")
  var runs = 3

  @Option(help: "How many connections wrk keeps open.")
  var connections = 32

  func run() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(
      path: "qodryx-benchmark-\(UUID().uuidString)"
    )
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "qodryx.db").path

    print("making a store of \(keys) keys")
    let secret = try await makeStore(file)
    let tools = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let qodryx = try Server(
      tools.appending(path: "qodryx"),
      ["serve", "--listen", "127.0.0.1:18480", "--db", file, "--log-level", "error"],
      port: 18_480
    )
    defer { qodryx.stop() }
    let empty = try Server(
      URL(filePath: CommandLine.arguments[0]),
      ["empty-server", "--port", "18481"],
      port: 18_481
    )
    defer { empty.stop() }

    var checked: [Load] = []
    var bare: [Load] = []
    for run in 1...runs {
      checked.append(try Load(qodryx, seconds: seconds, connections: connections, secret: secret))
      bare.append(try Load(empty, seconds: seconds, connections: connections, secret: secret))
      print(
        "run \(run): \(checked[run - 1].requests) checked, \(bare[run - 1].requests) empty requests a second"
      )
    }
    report(checked, bare, memory: qodryx.residentMegabytes)
  }

  /// Fills a store by its own operations, and gives back the secret of one key that may do much.
  private func makeStore(_ file: String) async throws -> String {
    let store = try SQLiteStore(file: file, now: { Date() })
    let actor = Actor(name: "benchmark", origin: "local")
    var secret = ""
    for number in 1...keys {
      let draft = KeyDraft(
        name: "service-\(number)",
        type: .live,
        scopes: [Scope(.read, .projects)],
        environment: .production,
        owner: "team-\(number % 50)",
        rateLimit: KeyDraft.rateLimits.upperBound
      )
      let issued = try await store.create(draft, by: actor)
      if number == (keys + 1) / 2 {
        secret = issued.secret.withBytes { String(decoding: $0, as: UTF8.self) }
      }
    }
    await store.close()
    return secret
  }

  private func report(_ checked: [Load], _ bare: [Load], memory: Int) {
    let rate = (Self.median(checked.map(\.requests)), Self.median(bare.map(\.requests)))
    let slowest = (Self.median(checked.map(\.p99)), Self.median(bare.map(\.p99)))
    print("")
    print("median of \(runs)       checked      empty    ratio")
    print("requests a second  \(Self.cell(rate.0))  \(Self.cell(rate.1))  \(Self.cell(rate.0 / rate.1))")
    print(
      "p99, milliseconds  \(Self.cell(slowest.0))  \(Self.cell(slowest.1))  \(Self.cell(slowest.0 / slowest.1))"
    )
    print("resident memory of the server after it: \(memory) MB")
    let failed = checked.reduce(0) { $0 + $1.failed }
    if failed > 0 { print("NOT VALID: \(failed) answers were no success") }
  }

  private static func median(_ values: [Double]) -> Double {
    values.sorted()[values.count / 2]
  }

  private static func cell(_ value: Double) -> String {
    let text = value >= 100 ? String(Int(value.rounded())) : String((value * 100).rounded() / 100)
    return String(repeating: " ", count: max(0, 9 - text.count)) + text
  }
}

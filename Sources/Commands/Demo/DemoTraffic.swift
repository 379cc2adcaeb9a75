import AsyncHTTPClient
import Credentials
import FoundationEssentials
import Logging
import NIOCore
import NIOHTTP1
import Server

/// Calls to a real server on this host, which checks the demo's keys as a gateway would have it done: what the screen
/// shows of use and refusals really happens.
struct DemoTraffic: Sendable {
  private let stage: DemoStage
  let callers: DemoCallers

  /// - Parameter callers: nil for all that the stage's keys have.
  init(on stage: DemoStage, callers: [DemoCaller]? = nil) {
    self.stage = stage
    self.callers = DemoCallers(callers ?? DemoCaller.all(with: stage.keys))
  }

  private static let pause = Duration.seconds(1)
  private static let patience = TimeAmount.seconds(5)

  /// Serves and calls until `ending` finishes. A demo without traffic is still one: where the server cannot run, the
  /// screen stands still.
  func run(until ending: AsyncStream<Void>) async {
    let (ports, port) = AsyncStream<Int>.makeStream()
    let configuration = ServerConfiguration(
      port: 0,
      trustedProxies: [IPNetwork("127.0.0.1")].compactMap { $0 }
    )
    let silence = Logger(label: "demo") { _ in SwiftLogNoOpLogHandler() }
    let server = try? APIServer(
      store: stage.store,
      principals: stage.store,
      configuration: configuration,
      now: stage.clock.now,
      logger: silence,
      onListening: { port.yield($0) }
    )
    try? await server?.run {
      await withTaskGroup { tasks in
        tasks.addTask { await call(at: ports) }
        for await _ in ending {}
        tasks.cancelAll()
      }
    }
  }

  private func call(at ports: AsyncStream<Int>) async {
    var port: Int?
    for await given in ports {
      port = given
      break
    }
    guard let port else { return }
    let client = HTTPClient(eventLoopGroupProvider: .singleton)
    let start = stage.clock.date
    var random = SystemRandomNumberGenerator()
    var number = 0
    while !Task.isCancelled {
      let time = stage.clock.date.timeIntervalSince(start)
      for caller in callers.callers() {
        for _ in 0..<caller.calls(at: time, using: &random) {
          number += 1
          await call(caller, number, at: port, with: client)
        }
      }
      try? await Task.sleep(for: Self.pause)
    }
    // It fails only where it has been called before.
    try? await client.shutdown()
  }

  /// What a gateway asks for a request that has come to it.
  private func call(_ caller: DemoCaller, _ number: Int, at port: Int, with client: HTTPClient) async {
    let scope = caller.scopes[number % caller.scopes.count]
    let address = caller.addresses[number / 2 % caller.addresses.count]
    var request = HTTPClientRequest(url: "http://127.0.0.1:\(port)/v1/verify")
    let secret = caller.secret.withBytes { String(decoding: $0, as: UTF8.self) }
    request.headers = [
      "Authorization": "Bearer \(secret)",
      "X-Forwarded-Method": scope.access == .write ? "POST" : "GET",
      "X-Forwarded-Uri": "/v1/\(scope.resource?.rawValue ?? "projects")",
      "X-Forwarded-For": address,
    ]
    // What it answers is in the log and in the record of use.
    guard let answer = try? await client.execute(request, timeout: Self.patience) else { return }
    _ = try? await answer.body.collect(upTo: 65_536)
  }
}

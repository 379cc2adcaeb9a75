import Credentials
import CredentialsTesting
import Foundation
import Hummingbird
import Logging
import SQLiteStore
import Server
import ServiceLifecycle

@testable import Commands

extension Desk {
  /// Runs the server on the desk's store, at a port of its own, for the time of the call.
  func withServer(
    as publicURL: String? = nil,
    _ work: (_ address: String) async throws -> Void
  ) async throws {
    let store = try SQLiteStore(file: file, now: clock.now)
    let (ports, port) = AsyncStream<Int>.makeStream()
    let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    let application = try buildApplication(
      store: store,
      principals: store,
      configuration: ServerConfiguration(port: 0, publicURL: try publicURL.map(PublicURL.init(_:))),
      now: clock.now,
      logger: logger,
      onListening: { port.yield($0) }
    )
    let group = ServiceGroup(
      configuration: ServiceGroupConfiguration(services: [application], logger: logger)
    )
    let serving = Task {
      defer { port.finish() }
      try await group.run()
    }
    let outcome: Result<Void, any Error>
    do {
      for await port in ports {
        try await work("http://127.0.0.1:\(port)")
        break
      }
      outcome = .success(())
    } catch {
      outcome = .failure(error)
    }
    await group.triggerGracefulShutdown()
    try await serving.value
    await store.close()
    try outcome.get()
  }

  /// Makes a personal token and returns its secret.
  func createToken(_ name: String, scope: String) async -> String {
    let outcome = await run("tokens", "create", name, "--scope", scope, "--db", file)
    return outcome.output.trimmingCharacters(in: .newlines)
  }

  /// Forgets the local store: what is run from now on knows what it is told.
  func leaveStore() {
    environment["QODRYX_DB"] = nil
  }

  var credentialsFile: String { folder.appending(path: ".config/qodryx/credentials").path }
}

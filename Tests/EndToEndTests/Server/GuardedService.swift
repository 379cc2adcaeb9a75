import Foundation
import ProgramTesting
import Testing

/// A service behind a gateway that asks a server on a store.
struct GuardedService {
  let store: OwnStore
  let server: OwnServer
  let service: EchoService
  private let gateway: Daemon
  private let port: FreePort

  /// - Throws: `SystemError`, `DaemonError`, `CocoaError`.
  init(behind gateway: Gateway) throws {
    store = try OwnStore()
    server = try OwnServer(store, "--gateway", gateway.family, "--trust-proxy", "127.0.0.1")
    service = try EchoService(in: store.folder)
    port = try FreePort()
    self.gateway = try gateway.start(server: server.port, service: service.port, on: port, in: store.folder)
  }

  /// - Throws: `SystemError`, or an expectation's failure where there is no answer.
  func ask(_ path: String, as credential: String? = nil, _ arguments: String...) throws -> Answer {
    try ask(path, as: credential, arguments: arguments)
  }

  /// - Throws: `SystemError`, or an expectation's failure where there is no answer.
  func ask(_ path: String, as credential: String?, arguments: [String]) throws -> Answer {
    let sent = credential.map { ["--header", "Authorization: Bearer \($0)"] } ?? []
    return try Curl.ask("http://\(port.address)\(path)", sent + arguments)
  }
}

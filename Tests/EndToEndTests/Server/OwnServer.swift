import CVterm
import Foundation
import ProgramTesting
import Testing

/// `qodryx serve` on the store of one test.
struct OwnServer {
  let daemon: Daemon
  let port: FreePort
  private let isSecure: Bool

  /// - Parameters:
  ///   - options: More of the verb's options.
  ///   - log: The file in the store's folder that gets what it prints.
  ///   - port: Where it listens; somewhere if nil.
  ///   - files: How many it may have open; as many as these tests if nil.
  /// - Throws: `SystemError`, `DaemonError`.
  init(
    _ store: OwnStore,
    _ options: String...,
    log: String = "server.log",
    port: FreePort? = nil,
    files: Int? = nil
  ) throws {
    let order = (files.map { "ulimit -n \($0)\n" } ?? "") + #"exec "$0" "$@""#
    let port = try port ?? FreePort()
    self.port = port
    isSecure = options.contains("--tls-cert")
    daemon = try Daemon(
      "/bin/sh",
      ["-c", order, BuiltProgram.path, "serve", "--listen", port.address, "--db", store.database] + options,
      environment: store.environment,
      in: store.folder,
      log: log,
      port: port
    )
  }

  var url: String { "\(isSecure ? "https" : "http")://\(port.address)" }

  /// - Throws: `SystemError`, or an expectation's failure where there is no answer.
  func ask(_ path: String, as credential: String? = nil, _ arguments: String...) throws -> Answer {
    let sent = credential.map { ["--header", "Authorization: Bearer \($0)"] } ?? []
    return try Curl.ask(url + path, sent + arguments)
  }

  /// Makes a project through the API.
  ///
  /// - Throws: `SystemError`, or an expectation's failure where the server refuses.
  func createProject(_ name: String, as credential: String) throws {
    let made = try post("/v1/projects", as: credential, json: #"{"name": "\#(name)"}"#)
    try #require(made.status == 201, "\(made.body)")
  }

  /// Asks the API for a live key that reads projects. Whether it is made is for the caller to see.
  ///
  /// - Throws: `SystemError`, or an expectation's failure where there is no answer.
  func createKey(_ name: String, as credential: String) throws -> Answer {
    let draft = #"{"name": "\#(name)", "type": "live", "scopes": ["read:projects"]}"#
    return try post("/v1/api-keys", as: credential, json: draft)
  }

  private func post(_ path: String, as credential: String, json: String) throws -> Answer {
    try ask(path, as: credential, "--header", "Content-Type: application/json", "--data", json)
  }

  /// Ends it as an administrator does, and waits for that.
  @discardableResult
  func stop() -> ProcessEnd {
    daemon.signal(SIGTERM)
    return daemon.waitForEnd()
  }
}

extension OwnStore {
  /// Makes a personal token with every scope, and as many requests as a token can have.
  ///
  /// - Throws: `SystemError`, or an expectation's failure where the verb refuses.
  func createAdministrator() throws -> String {
    let scopes = ["projects", "workflows", "security", "deployments", "keys"].flatMap {
      ["read:\($0)", "write:\($0)"]
    }
    let made = try run([
      "tokens", "create", "administrator", "--scope", scopes.joined(separator: ","), "--rate-limit", "100000",
    ])
    try #require(made.status == .exited(0), "\(made.errors)")
    return made.output.trimmingCharacters(in: .newlines)
  }
}

import CVterm
import Foundation
import ProgramTesting
import Testing

/// The server as a process: its end, and what it leaves in its log.
@Suite(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
struct ServerLifeTests {
  /// Whether the server says, within some questions, that it works on so many requests, this one among them.
  private func isAtWork(_ count: Int, on server: OwnServer) throws -> Bool {
    for _ in 0..<20 {
      let figures = try server.ask("/metrics").body
      if figures.contains("qodryx_http_requests_in_flight \(count)\n") { return true }
    }
    return false
  }

  /// Waits for changes of the store. One may come meanwhile, so it may take several attempts until the wait
  /// is seen.
  private func waitForChanges(on server: OwnServer, as credential: String, others: Int) throws -> Loopback {
    for _ in 0..<10 {
      let known = try server.ask("/v1/changes", as: credential).decoded([String: Int].self)
      let reader = try Loopback.connect(to: server.port)
      try reader.send(
        """
        GET /v1/changes?since=\(try #require(known["revision"])) HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer \(credential)\r
        \r

        """
      )
      if try isAtWork(others + 2, on: server) { return reader }
    }
    throw SystemError("waiting for changes", code: ETIMEDOUT)
  }

  @Test(arguments: [SIGTERM, SIGINT])
  func signalLetsTheServerFinishWhatItHasBegun(_ signal: Int32) throws {
    let store = try OwnStore()
    let administrator = try store.createAdministrator()
    let server = try OwnServer(store)
    let body = #"{"name": "website"}"#

    let writer = try Loopback.connect(to: server.port)
    try writer.send(
      """
      POST /v1/projects HTTP/1.1\r
      Host: localhost\r
      Authorization: Bearer \(administrator)\r
      Content-Type: application/json\r
      Content-Length: \(body.utf8.count)\r
      \r
      \(body.prefix(5))
      """
    )
    #expect(try isAtWork(2, on: server))
    let reader = try waitForChanges(on: server, as: administrator, others: 1)

    server.daemon.signal(signal)
    let changes = reader.receive(within: .seconds(10))
    try writer.send(String(body.dropFirst(5)))
    let made = writer.receive()

    #expect(changes.hasPrefix("HTTP/1.1 200"))
    #expect(made.hasPrefix("HTTP/1.1 201"))
    #expect(made.contains(#""website""#))
    #expect(server.daemon.waitForEnd() == .exited(0))
    #expect(!server.port.isAnswered)

    let next = try OwnServer(store, log: "next.log")
    #expect(try next.ask("/v1/projects", as: administrator).body.contains(#""website""#))
  }

  @Test func useOfAKeyIsRecordedBeforeTheServerEnds() throws {
    let store = try OwnStore()
    let secret = try store.create("deploy")
    let server = try OwnServer(store)

    #expect(try server.ask("/v1/projects", as: secret).status == 200)
    #expect(server.stop() == .exited(0))

    let shown = try store.run("keys", "show", "deploy", "--json")
    #expect(shown.output.contains(/"last_used_at" ?: ?"2/), "\(shown.output)")
  }

  @Test(arguments: ["text", "json"])
  func nothingSecretIsLogged(_ format: String) throws {
    let store = try OwnStore()
    let secret = try store.create("deploy", scopes: "read:projects,write:projects")
    let administrator = try store.createAdministrator()
    let server = try OwnServer(store, "--log-format", format, "--log-level", "debug")
    let encoded = "%71x_live_" + secret.dropFirst(8)
    let json = "Content-Type: application/json"

    #expect(try server.ask("/v1/projects", as: secret).status == 200)
    #expect(try server.ask("/v1/projects?key=\(secret)").status == 401)
    #expect(
      try server.ask("/v1/verify", "--header", "X-Forwarded-Uri: /v1/projects?key=\(encoded)").status == 401
    )
    #expect([401, 404].contains(try server.ask("/v1/projects/\(secret)").status))
    #expect(try server.ask("/\(secret)/\(encoded)", as: secret).status == 404)
    #expect(try server.ask("/v1/projects", "--header", "X-Request-Id: \(secret)").status == 401)
    #expect(
      try server.ask("/v1/projects", as: secret, "--user-agent", secret, "--referer", secret).status == 200
    )
    let unreadable = try server.ask("/v1/projects", as: secret, "--header", json, "--data", secret)
    #expect(unreadable.status == 400)
    let unknown = try server.ask("/v1/projects", as: secret, "--header", json, "--data", "{\"\(secret)\": 1}")
    #expect(unknown.status == 400)
    let made = try server.ask(
      "/v1/api-keys",
      as: administrator,
      "--header",
      json,
      "--data",
      #"{"name": "new", "type": "test", "scopes": ["read:projects"]}"#
    )
    #expect(made.status == 201)
    let issued = try #require(made.body.firstMatch(of: /qx_test_([0-9A-Za-z]{38})/))
    #expect(server.stop() == .exited(0))

    let log = server.daemon.printed
    #expect(log.count(where: { $0 == "\n" }) >= 10)
    #expect(log.contains("/v1/projects") && log.contains("req_"))
    for random in [secret.dropFirst(8), administrator.dropFirst(7), issued.1] {
      #expect(!log.contains(random))
    }
    #expect(store.files(holding: String(secret.dropFirst(8))) == [])
  }

  @Test func addressInUseIsSaidPlainly() throws {
    let store = try OwnStore()
    try store.create("deploy")
    let server = try OwnServer(store)

    let second = try store.run("serve", "--listen", server.port.address)

    #expect(second.status != .exited(0) && second.status != .signalled(SIGKILL))
    #expect(second.errors.contains(server.port.address))
    #expect(try server.ask("/healthz").status == 200)
  }

  @Test func addressBeyondThisHostNeedsTransportSecurity() throws {
    let store = try OwnStore()
    try store.create("deploy")

    let refused = try store.run("serve", "--listen", "0.0.0.0:0")

    #expect(refused.status == .exited(2))
    #expect(refused.errors.contains("--tls-cert"))
  }
}

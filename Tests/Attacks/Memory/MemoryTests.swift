import Foundation
import ProgramTesting
import Testing

@testable import EndToEndTests

/// What is left of a secret in the memory of the program that has shown or checked it.
@Suite(.enabled(if: MemoryImage.canBeRead, MemoryImage.advice))
struct MemoryTests {
  /// The random part, without what may be known of it.
  private func core(_ secret: String) -> String { String(secret.suffix(34).dropLast(4)) }

  /// Waits until nothing is left: what is on its way between two threads goes by itself.
  private func remains(
    of secrets: [String],
    in process: pid_t,
    meanwhile step: () throws -> Void = {}
  ) throws -> Set<String> {
    let cores = secrets.map(core)
    let deadline = ContinuousClock.now + .seconds(30)
    while true {
      let found = try MemoryImage.find(cores, in: process)
      if found.isEmpty || ContinuousClock.now > deadline { return found }
      try step()
    }
  }

  @Test func theProgramFindsWhatIsThere() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    let secret = try terminal.createKey("shown")
    #expect(try MemoryImage.find([core(secret)], in: terminal.child.identifier) == [core(secret)])
  }

  @Test func noSecretStaysInTheDashboardOnceItsRevealIsClosed() throws {
    let store = try OwnStore()
    let terminal = try store.dashboard()
    let created = try terminal.createKey("vault")
    try terminal.press(.character("h"), .character("h"))
    try terminal.waitFor(created)
    terminal.resize(columns: 100, rows: 30)
    try terminal.waitFor(created)
    try terminal.confirmSaved(created)
    let rotated = try terminal.rotateSelectedKey()
    try terminal.confirmSaved(rotated)
    try terminal.waitFor("step 4 of 4")
    try terminal.waitUntilQuiet()

    let left = try remains(of: [created, rotated], in: terminal.child.identifier)

    #expect(left.isEmpty)
    try terminal.press(.enter)
    try terminal.waitFor("2 of 2")
    #expect(try terminal.quit() == .exited(0))
  }

  /// The memory of a server that runs as `qodryx.service` has it: what is freed is overwritten.
  private func hardened(_ store: OwnStore) throws -> OwnStore {
    let unit = try String(contentsOf: Self.unit, encoding: .utf8)
    let setting = try #require(unit.firstMatch(of: /Environment=GLIBC_TUNABLES=(\S+)/)).1
    var other = store
    other.environment["GLIBC_TUNABLES"] = String(setting)
    return other
  }

  private static let unit = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../Assets/systemd/qodryx.service"
  )

  @Test func noCredentialStaysInTheServerHoweverItCame() throws {
    let store = try hardened(try OwnStore())
    let administrator = try store.createAdministrator()
    let keys = try (0..<14).map { try store.create("key-\($0)") }
    let server = try OwnServer(store)
    let json = "Content-Type: application/json"
    let form = "Content-Type: application/x-www-form-urlencoded"
    func post(_ text: String) -> String {
      "Content-Length: \(text.utf8.count)\r\n\r\n\(text)"
    }
    let requests = [
      "GET /v1/projects HTTP/1.1\r\nAuthorization: Bearer \(keys[0])\r\n\r\n",
      "GET /v1/projects HTTP/1.1\r\nX-API-Key: \(keys[1])\r\n\r\n",
      "GET /v1/verify HTTP/1.1\r\nAuthorization: bearer   \(keys[2])\r\n\r\n",
      "GET /v1/projects HTTP/1.1\r\nAuthorization: Basic \(keys[3])\r\n\r\n",
      "GET /v1/projects?key=\(keys[4]) HTTP/1.1\r\n\r\n",
      "GET /v1/projects/\(keys[5]) HTTP/1.1\r\nAuthorization: Bearer \(administrator)\r\n\r\n",
      "GET /\(keys[6]) HTTP/1.1\r\n\r\n",
      "POST /v1/projects HTTP/1.1\r\nAuthorization: Bearer \(administrator)\r\n\(json)\r\n"
        + post(#"{"name": "\#(keys[7])"}"#),
      "POST /v1/projects HTTP/1.1\r\nAuthorization: Bearer \(administrator)\r\n\(json)\r\n"
        + post(#"{"name": "a", "description": "with \#(keys[8]) in it"}"#),
      "POST /oauth/token HTTP/1.1\r\n\(form)\r\n"
        + post("client_id=qodryx-cli&grant_type=refresh_token&refresh_token=\(keys[9])"),
      "GET /v1/verify HTTP/1.1\r\nX-Forwarded-Method: GET\r\nX-Forwarded-Uri: /v1/projects?key=\(keys[10])\r\n\r\n",
      "GET /v1/projects HTTP/1.1\r\nX-Request-Id: \(keys[11])\r\nUser-Agent: \(keys[12])\r\n\r\n",
      "POST /v1/api-keys HTTP/1.1\r\nAuthorization: Bearer \(administrator)\r\nIdempotency-Key: \(keys[13])\r\n"
        + "\(json)\r\n" + post(#"{"name": "new", "type": "test", "scopes": ["read:projects"]}"#),
      "POST /v1/api-keys HTTP/1.1\r\nAuthorization: Bearer \(administrator)\r\n\(json)\r\n"
        + post(#"{"name": "new", "type": "test", "scopes": ["read:projects"]}"#),
    ]
    var issued: [String] = []
    for request in requests {
      let lines = request.replacing("HTTP/1.1\r\n", with: "HTTP/1.1\r\nHost: x\r\nConnection: close\r\n")
      let connection = try Loopback.connect(to: server.port)
      try connection.send(lines)
      let answer = connection.receive(within: .seconds(30))
      #expect(answer.hasPrefix("HTTP/1.1 "))
      for match in answer.matches(of: /qx_test_[0-9A-Za-z]{38}/) { issued.append(String(match.output)) }
    }
    #expect(issued.count == 1)

    // The last bytes of each connection lie where those of the next one go.
    let padding = String(repeating: "x", count: 4_000)
    let left = try remains(of: keys + issued + [administrator], in: server.daemon.identifier) {
      for _ in 0..<20 {
        let connection = try Loopback.connect(to: server.port)
        let fields = "Host: x\r\nX-Padding: \(padding)\r\nConnection: close"
        try connection.send("GET /none HTTP/1.1\r\n\(fields)\r\n\r\n")
        _ = connection.receive(within: .seconds(30))
      }
    }

    #expect(left.isEmpty, "\(left.compactMap { core in keys.firstIndex { self.core($0) == core } })")
    #expect(server.stop() == .exited(0))
    for secret in keys + issued + [administrator] {
      #expect(store.files(holding: core(secret)) == [])
    }
  }
}

import Foundation
import ProgramTesting
import Testing

@testable import EndToEndTests

/// Bytes that no client sends, to a server as it is installed.
@Suite struct RawRequestTests {
  private let store: OwnStore
  private let server: OwnServer
  private let token: String

  init() throws {
    store = try OwnStore()
    token = try store.createAdministrator()
    server = try OwnServer(store)
  }

  /// Sends bytes and reads to the end of the connection, or until nothing more comes.
  private func exchange(_ text: String) throws -> String {
    let connection = try Loopback.connect(to: server.port)
    // The server may hang up before it has read all of it.
    try? connection.send(text.replacing("AUTH", with: "Authorization: Bearer \(token)\r\n"))
    return connection.receive(within: .seconds(30))
  }

  private func statuses(_ answers: String) -> [Int] {
    answers.matches(of: /HTTP\/1\.1 (\d{3})\s/).compactMap { Int($0.1) }
  }

  private func memory() throws -> Int {
    let status = try String(contentsOfFile: "/proc/\(server.daemon.identifier)/status", encoding: .utf8)
    return try #require(status.firstMatch(of: /VmRSS:\s+(\d+) kB/).flatMap { Int($0.1) })
  }

  @Test func whatIsNotHTTPIsRefusedAndChangesNothing() throws {
    let before = try memory()
    for request in RawRequest.smuggled + RawRequest.malformed {
      let answers = statuses(try exchange(request.text))
      if let expected = request.statuses {
        #expect(answers == expected, "\(request.name)")
      } else {
        // A connection that was closed at once is a refusal too.
        let areRefusals = answers.allSatisfy { [400, 413].contains($0) }
        #expect(answers.count <= 1 && areRefusals, "\(request.name): \(answers)")
      }
    }
    let projects = try exchange("GET /v1/projects HTTP/1.1\r\nHost: x\r\nAUTHConnection: close\r\n\r\n")
    #expect(projects.contains("\"data\" : ["))
    #expect(!projects.contains("\"name\""))
    #expect(try memory() < before + 100_000)
    #expect(server.stop() == .exited(0))
    #expect(!server.daemon.printed.contains("level=error"))
  }

  @Test func noOtherSpellingOfAPathIsAWayIn() throws {
    for request in RawRequest.tricks {
      let answer = try exchange(request.text)
      #expect(statuses(answer) == request.statuses, "\(request.name): \(answer)")
      #expect(!answer.lowercased().contains("\r\nx-injected:"), "\(request.name)")
    }
    #expect(server.stop() == .exited(0))
  }

  @Test func noFieldChangesTheMethodTheHostOrTheAddress() throws {
    let made = "POST /v1/projects HTTP/1.1\r\nHost: x\r\nAUTHContent-Type: application/json\r\n"
    let body = #"{"name":"kept"}"#
    _ = try exchange("\(made)Content-Length: \(body.utf8.count)\r\nConnection: close\r\n\r\n\(body)")
    for field in [
      "X-HTTP-Method-Override: DELETE", "X-HTTP-Method: DELETE", "X-Method-Override: DELETE",
      "X-Original-URL: /v1/user", "X-Rewrite-URL: /v1/user",
      "X-Forwarded-Host: evil.example", "Forwarded: host=evil.example;proto=https",
      "Upgrade: websocket\r\nSec-WebSocket-Version: 13", "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABk",
      "Range: bytes=0-1", "TE: trailers, gzip",
    ] {
      let fields = "Host: x\r\nAUTH\(field)\r\nConnection: close"
      let answer = try exchange("GET /v1/projects HTTP/1.1\r\n\(fields)\r\n\r\n")
      #expect(statuses(answer) == [200] && answer.contains("\"kept\""), "\(field): \(answer)")
      #expect(!answer.contains("evil.example"), "\(field)")
    }
    #expect(server.stop() == .exited(0))
  }

  /// Each address has its limit, and what a client says of its address does not count without a proxy that is named.
  @Test func aForgedAddressDoesNotGiveANewSetOfGuesses() throws {
    var answers: [Int] = []
    for guess in 0..<30 {
      let fields = [
        "X-Forwarded-For: 198.51.100.\(guess)", "X-Real-IP: 198.51.100.\(guess)",
        "Forwarded: for=198.51.100.\(guess)", "CF-Connecting-IP: 198.51.100.\(guess)",
      ]
      let head = "GET /v1/user HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer qx_live_guess\(guess)\r\n"
      answers += statuses(
        try exchange("\(head)\(fields.joined(separator: "\r\n"))\r\nConnection: close\r\n\r\n")
      )
    }
    #expect(answers.first == 401 && answers.last == 429, "\(answers)")
    let good = try exchange("GET /v1/user HTTP/1.1\r\nHost: x\r\nAUTHConnection: close\r\n\r\n")
    #expect(statuses(good) == [200])
    #expect(server.stop() == .exited(0))
  }

  @Test func aServerThatStopsFinishesARequestAndSaysThatItIsTheLast() throws {
    let connection = try Loopback.connect(to: server.port)
    try connection.send("GET /v1/user HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer \(token)\r\n\r\n")
    #expect(statuses(connection.receive(within: .seconds(1))) == [200])
    let body = #"{"name":"last"}"#
    let fields = "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n"
    let target = "POST /v1/projects HTTP/1.1\r\nHost: x\r\n"
    try connection.send("\(target)Authorization: Bearer \(token)\r\n\(fields)\r\n{")
    server.daemon.signal(SIGTERM)
    try connection.send(String(body.dropFirst()))
    let answer = connection.receive(within: .seconds(30))
    #expect(statuses(answer) == [201])
    #expect(answer.lowercased().contains("connection: close"))
    #expect(server.daemon.waitForEnd() == .exited(0))
  }
}

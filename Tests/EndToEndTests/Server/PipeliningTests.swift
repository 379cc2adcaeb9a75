import Foundation
import ProgramTesting
import Testing

/// Requests that come before the ones in front of them are answered (RFC 9112, section 9.3.2).
@Suite(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
struct PipeliningTests {
  @Test func answersComeInTheOrderOfTheRequests() throws {
    let store = try OwnStore()
    let server = try OwnServer(store)
    let token = try store.createAdministrator()
    let targets = [
      "GET /v1/verify", "GET /v1/projects", "GET /v1/verify", "GET /v1/api-keys", "POST /v1/verify",
      "HEAD /v1/verify", "GET /v1/verify",
    ]
    for round in 0..<20 {
      let connection = try Loopback.connect(to: server.port)
      let requests = targets.enumerated().map { place, target in
        """
        \(target) HTTP/1.1\r
        Host: localhost\r
        Authorization: Bearer \(token)\r
        X-Request-Id: \(place)-\(round)\r
        \(place == targets.count - 1 ? "Connection: close\r\n" : "")\r\n
        """
      }
      try connection.send(requests.joined())
      let answers = connection.receive()
      let order = answers.matches(of: /(?i)X-Request-Id: (\d+)-/).compactMap { Int($0.1) }
      try #require(order == Array(targets.indices))
      #expect(answers.matches(of: /HTTP\/1\.1 200 OK/).count == targets.count)
    }
    #expect(server.stop() == .exited(0))
  }

  @Test func aCheckInPiecesAndOneWithABodyAreAnswered() throws {
    let store = try OwnStore()
    let server = try OwnServer(store)
    let token = try store.createAdministrator()
    let connection = try Loopback.connect(to: server.port)
    let head = "Host: localhost\r\nAuthorization: Bearer \(token)\r\n"
    try connection.send("GET /v1/ver")
    try connection.send(
      "ify HTTP/1.1\r\n\(head)\r\nPOST /v1/verify HTTP/1.1\r\n\(head)Content-Length: 5\r\n\r\nhe"
    )
    try connection.send("llo")
    try connection.send("GET /v1/verify HTTP/1.1\r\n\(head)Connection: close\r\n\r\n")
    #expect(connection.receive().matches(of: /HTTP\/1\.1 200 OK/).count == 3)
    #expect(server.stop() == .exited(0))
  }
}

import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import SQLiteStore
import Testing

@testable import Server

/// A plain check is answered on the thread of its connection, everything else by the router.
@Suite struct VerifyHandlerTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  /// A length of the body is enough to be sent the long way.
  private static let long = ["Content-Length": "0"]

  private struct Look: Hashable {
    let status: Int
    let text: String
    let headers: [String: String]

    /// Without what differs between any two answers.
    init(_ answer: Answer) {
      status = answer.status
      text = answer.text.replacing(/req_[0-9A-Z]+/, with: "req")
      let own = Set(["x-request-id", "date", "ratelimit-remaining", "ratelimit-reset"])
      let kept = answer.headers.filter { !own.contains($0.name.canonicalName) }
      headers = Dictionary(kept.map { ($0.name.rawName, $0.value) }) { "\($0), \($1)" }
    }
  }

  @Test func bothWaysGiveTheSameAnswers() async throws {
    let good = try await stage.issue(scopes: [.init(.read, .projects)]).secret
    let revoked = try await stage.issue()
    _ = try await stage.store.revoke(revoked.key.id, reason: "leaked", by: .ops1)
    let wrong = String(good.dropLast()) + (good.hasSuffix("0") ? "1" : "0")
    let forwarded = { (method: String, path: String) in
      ["X-Forwarded-Method": method, "X-Forwarded-Uri": path]
    }
    let asked: [(target: String, secret: String?, headers: [String: String], status: Int)] = [
      ("/v1/verify", good, [:], 200),
      ("/v1/verify?scope=read:projects", good, [:], 200),
      ("/v1/verify?scope=write:projects", good, [:], 403),
      ("/v1/verify?scope=read:moon", good, [:], 400),
      ("/v1/verify?limit=2", good, [:], 400),
      ("/v1/verify", nil, [:], 401),
      ("/v1/verify", wrong, [:], 401),
      ("/v1/verify", revoked.secret, [:], 401),
      ("/v1/verify", nil, ["X-API-Key": good], 200),
      ("/v1/verify", revoked.secret, ["X-API-Key": good], 400),
      ("/v1/verify?key=\(good)", nil, [:], 401),
      ("/v1/verify", good, forwarded("GET", "/v1/projects"), 200),
      ("/v1/verify", good, forwarded("POST", "/v1/projects"), 403),
      ("/v1/verify", good, forwarded("GET", "/v1/projects?key=\(good)"), 401),
      ("/v1/verify", good, ["Accept": "application/problem+json", "X-Forwarded-Method": "GET"], 403),
      ("/v1/verify/", good, [:], 404),
      ("/v1/verifying", good, [:], 404),
    ]
    try await stage.serve(over: .live) { visitor in
      for (target, secret, headers, status) in asked {
        let short = try await visitor.send(.get, target, as: secret, headers)
        let long = try await visitor.send(.get, target, as: secret, headers.merging(Self.long) { $1 })
        #expect(short.status == status, "\(target)")
        #expect(Look(short) == Look(long), "\(target)")
        #expect(short[header: "X-Request-Id"]?.hasPrefix("req_") == true)
        #expect(short[header: "Date"]?.hasSuffix(" GMT") == true)
      }
    }
  }

  @Test func bothWaysShareOneLimitOneRecordAndTheFigures() async throws {
    let (key, secret) = try await stage.issue(rateLimit: 4)
    try await stage.serve(over: .live) { visitor in
      var left: [String?] = []
      for headers in [[:], Self.long, [:], Self.long] {
        left.append(
          try await visitor.send(.get, "/v1/verify", as: secret, headers)[header: "RateLimit-Remaining"]
        )
      }
      #expect(left == ["3", "2", "1", "0"])
      for headers in [[:], Self.long] {
        let refused = try await visitor.send(.get, "/v1/verify", as: secret, headers)
        #expect(refused.status == 429 && refused[header: "Retry-After"] == "15")
      }
      let figures = try await visitor.send(.get, "/metrics").text
      #expect(
        figures.contains(#"qodryx_http_requests_total{route="/v1/verify",method="GET",status="200"} 4"#)
      )
      #expect(
        figures.contains(#"qodryx_http_requests_total{route="/v1/verify",method="GET",status="429"} 2"#)
      )
      #expect(figures.contains("qodryx_http_requests_in_flight 1\n"))
    }
    let usage = try await stage.store.usage(of: key.id)
    #expect(usage.allowed24h == 4)
    #expect(usage.refused24h == 2)
    let lines = stage.log.text.split(separator: "\n").filter { $0.contains("/v1/verify") }
    #expect(lines.count == 6)
  }

  @Test func theDateIsWrittenAsHTTPWritesIt() {
    #expect(Date(timeIntervalSince1970: 784_111_777).httpText == "Sun, 06 Nov 1994 08:49:37 GMT")
    #expect(Date(timeIntervalSince1970: 0).httpText == "Thu, 01 Jan 1970 00:00:00 GMT")
  }
}

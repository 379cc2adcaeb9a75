import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import Testing

@testable import Server

@Suite struct ProbeTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test func figuresAreThoseOfTheRequests() async throws {
    let (key, secret) = try await stage.issue()
    try await stage.serve { visitor in
      for _ in 0..<3 { _ = try await visitor.send(.get, "/v1/projects", as: secret) }
      _ = try await visitor.send(.get, "/v1/projects", as: "qx_live_bad")
      _ = try await visitor.send(.init("BREW")!, "/tea/\(key.id)")
      let answer = try await visitor.send(.get, "/metrics")
      #expect(answer.status == 200)
      #expect(answer[header: "Content-Type"] == "text/plain; version=0.0.4; charset=utf-8")
      let lines = answer.text.split(separator: "\n").map(String.init)
      let expected = [
        #"qodryx_http_requests_total{route="/v1/projects",method="GET",status="200"} 3"#,
        #"qodryx_http_requests_total{route="/v1/projects",method="GET",status="401"} 1"#,
        #"qodryx_http_requests_total{route="unmatched",method="OTHER",status="404"} 1"#,
        #"qodryx_credential_verdicts_total{verdict="accepted"} 3"#,
        #"qodryx_credential_verdicts_total{verdict="malformed"} 1"#,
        #"qodryx_http_request_duration_seconds_count{route="/v1/projects"} 4"#,
        #"qodryx_http_request_duration_seconds_bucket{route="/v1/projects",le="+Inf"} 4"#,
        "qodryx_http_requests_in_flight 1", "qodryx_usage_dropped_total 0",
        "qodryx_refusals_dropped_total 0",
      ]
      for line in expected { #expect(lines.contains(line), "\(line)") }
      #expect(!answer.text.contains(key.id.rawValue))
      for line in lines where !line.hasPrefix("#") {
        #expect(line.wholeMatch(of: /[a-z_]+(\{[^}]*\})? [0-9.e+-]+/) != nil, "\(line)")
      }
    }
  }

  @Test(arguments: ["/healthz", "/readyz", "/metrics"])
  func onlyThisHostMayAsk(_ target: String) async throws {
    let proxies = [try #require(IPNetwork("127.0.0.1"))]
    try await stage.serve(ServerConfiguration(trustedProxies: proxies)) { visitor async throws in
      #expect(try await visitor.send(.get, target).status == 200)
      #expect(try await visitor.send(.get, target, ["X-Forwarded-For": "203.0.113.9"]).status == 404)
      #expect(try await visitor.send(.post, target, ["X-Forwarded-For": "203.0.113.9"]).status == 404)
    }
    try await stage.serve { visitor async throws in
      // A proxy that nobody has named passes on strangers.
      #expect(try await visitor.send(.get, target, ["X-Forwarded-For": "127.0.0.1"]).status == 404)
    }
    try await stage.serve(ServerConfiguration(trustedProxies: proxies, allowsRemoteProbes: true)) {
      visitor async throws in
      #expect(try await visitor.send(.get, target, ["X-Forwarded-For": "203.0.113.9"]).status == 200)
    }
  }
}

import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct VerifyTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test func anAcceptedCredentialIsDescribedToTheGateway() async throws {
    let (key, secret) = try await stage.issue(
      .test,
      scopes: [.init(.write, .projects), .init(.read, .projects)],
      owner: "Zoë"
    )
    let token = try await stage.issue(.personal, scopes: [.init(.read, .projects)])
    try await stage.serve(over: .live) { visitor in
      let answer = try await visitor.send(.get, "/v1/verify?scope=read:projects", as: secret)
      #expect(answer.status == 200 && answer.text.isEmpty)
      #expect(answer[header: "X-Qodryx-Key-Id"] == key.id.rawValue)
      #expect(answer[header: "X-Qodryx-Type"] == "test")
      #expect(answer[header: "X-Qodryx-Owner"] == "Zo%C3%AB")
      #expect(answer[header: "X-Qodryx-Scopes"] == "read:projects write:projects")
      #expect(answer[header: "X-Qodryx-Environment"] == "prod")
      #expect(answer[header: "RateLimit-Limit"] == "600")
      let personal = try await visitor.send(.get, "/v1/verify", as: token.secret)
      #expect(personal[header: "X-Qodryx-Environment"] == "none")
    }
  }

  @Test(arguments: ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
  func everyMethodIsAnswered(_ name: String) async throws {
    let secret = try await stage.issue(scopes: [.init(.read, .projects)]).secret
    let method = try #require(HTTPRequest.Method(name))
    try await stage.serve(over: .live) { visitor async throws in
      #expect(try await visitor.send(method, "/v1/verify?scope=read:projects", as: secret).status == 200)
      #expect(try await visitor.send(method, "/v1/verify?scope=write:projects", as: secret).status == 403)
      #expect(try await visitor.send(method, "/v1/verify").status == 401)
    }
  }

  @Test func allNamedScopesAreNeeded() async throws {
    let secret = try await stage.issue(scopes: [.init(.read, .projects), .init(.read, .security)]).secret
    try await stage.serve(over: .live) { visitor in
      let both = try await visitor.send(
        .get,
        "/v1/verify?scope=read:security&scope=read:projects",
        as: secret
      )
      #expect(both.status == 200)
      let more = try await visitor.send(
        .get,
        "/v1/verify?scope=read:projects&scope=write:security",
        as: secret
      )
      #expect(more.status == 403)
      let needed = #"Bearer error="insufficient_scope", scope="read:projects write:security""#
      #expect(more[header: "WWW-Authenticate"] == needed)
      #expect(try await visitor.send(.get, "/v1/verify?scope=read:moon", as: secret).status == 400)
    }
  }

  @Test(arguments: [
    ("GET", "/v1/projects", 200), ("HEAD", "/v1/projects/prj_1?limit=2", 200),
    ("OPTIONS", "/v1/projects/", 200),
    ("POST", "/v1/projects", 403), ("DELETE", "/v1/projects/prj_1", 403), ("get", "/v1/projects", 403),
    ("POST", "/v1/workflows/run", 200), ("GET", "/v1/workflows", 403), ("PROPFIND", "/v1/workflows", 200),
    ("GET", "/v1/unknown", 403), ("GET", "/v1", 403), ("GET", "/", 403), ("GET", "", 403),
    ("GET", "/v2/projects", 403),
    ("GET", "/V1/projects", 403), ("GET", "/v1/Projects", 403), ("GET", "/v1/keys", 403),
    ("GET", "/v1/%70rojects", 403), ("GET", "//v1/projects", 403), ("GET", "/v1//projects", 403),
    ("GET", "/v1/projects//x", 403), ("GET", "/v1/projects/../workflows", 403),
    ("GET", "/v1/projects/..", 403),
    ("GET", "/v1/projects/./x", 403), ("GET", "/v1/projects/%2e%2E/workflows", 403),
    ("GET", "/v1/projects/a%2fb", 403), ("GET", "/v1/projects/a%5Cb", 403),
    ("GET", #"/v1/projects/a\b"#, 403),
    ("GET", "/v1/projects;x=1", 403), ("GET", "/v1/projects/a;b", 403),
    ("GET", "/v1/projects/%252e%252e/x", 403),
    ("GET", "/v1/projects/a%00b", 403), ("GET", "/v1/projects/a%20b", 200), ("GET", "/v1/projects/%zz", 403),
    ("GET", "http://host/v1/projects", 403), ("GET", "/v1/projects/?a=/../&b=//", 200),
  ])
  func theRoutePolicyDecides(_ method: String, _ target: String, _ status: Int) async throws {
    let secret = try await stage.issue(scopes: [.init(.read, .projects), .init(.write, .workflows)]).secret
    for (family, prefix, uri) in [(GatewayFamily.forwarded, "Forwarded", "Uri"), (.nginx, "Original", "URI")]
    {
      try await stage.serve(ServerConfiguration(gateway: family), over: .live) { visitor in
        let headers = ["X-\(prefix)-Method": method, "X-\(prefix)-\(uri)": target]
        let answer = try await visitor.send(.get, "/v1/verify", as: secret, headers)
        #expect(answer.status == status)
        if status == 403 {
          #expect(
            answer[header: "WWW-Authenticate"]?.hasPrefix(#"Bearer error="insufficient_scope""#) == true
          )
        }
      }
    }
  }

  @Test func onlyTheGatewaysOwnHeadersAreBelieved() async throws {
    let secret = try await stage.issue(scopes: [.init(.read, .projects)]).secret
    let original = ["X-Original-Method": "GET", "X-Original-URI": "/v1/projects"]
    let forwarded = ["X-Forwarded-Method": "DELETE", "X-Forwarded-Uri": "/v1/projects/prj_1"]
    let both = original.merging(forwarded) { first, _ in first }
    try await stage.serve(ServerConfiguration(gateway: .nginx), over: .live) { visitor async throws in
      #expect(try await visitor.send(.get, "/v1/verify", as: secret, both).status == 200)
      #expect(try await visitor.send(.get, "/v1/verify", as: secret, forwarded).status == 403)
      #expect(
        try await visitor.send(.get, "/v1/verify", as: secret, ["X-Original-Method": "GET"]).status == 403
      )
    }
    try await stage.serve(ServerConfiguration(gateway: .forwarded), over: .live) { visitor async throws in
      #expect(try await visitor.send(.get, "/v1/verify", as: secret, both).status == 403)
      #expect(try await visitor.send(.get, "/v1/verify", as: secret, original).status == 403)
    }
  }

  @Test func aCredentialInTheOriginalAddressIsRefusedAndNotLogged() async throws {
    let secret = try await stage.issue().secret
    try await stage.serve(over: .live) { visitor in
      for target in ["/v1/projects?api_key=\(secret)", "/v1/projects/\(secret)"] {
        let headers = ["X-Forwarded-Method": "GET", "X-Forwarded-Uri": target]
        let answer = try await visitor.send(.get, "/v1/verify", as: secret, headers)
        #expect(answer.status == 401)
        #expect(!answer.text.contains(secret))
      }
    }
    #expect(!stage.log.text.contains(secret))
  }
}

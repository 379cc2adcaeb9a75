import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import QodryxAPI
import SQLiteStore
import Testing

@testable import Server

@Suite struct OpenAPITests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test func theServerShowsTheDocumentInTheAssets() async throws {
    let asset = try Contract.asset
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, "/openapi.json")
      #expect(answer.status == 200)
      #expect(answer.text == asset, "copy Assets/openapi.json into OpenAPIDocument.swift")
    }
  }

  @Test func documentAndEndpointsNameTheSameOperations() throws {
    let documented = Set(
      Contract.shared.operations.filter { $0.path != "/v1/verify" }.map { "\($0.method) \($0.path)" }
    )
    let endpoints = Endpoints.sample(stage).all
    let served = Set(endpoints.compactMap { endpoint in endpoint.method.map { "\($0) \(endpoint.path)" } })
    #expect(documented == served)
    #expect(endpoints.filter { $0.method == nil }.map(\.path) == ["/v1/verify"])
    #expect(Contract.shared.operations.filter { $0.path == "/v1/verify" }.count == 8)
  }

  @Test func documentAndEndpointsAgreeOnScopesParametersAndErrors() throws {
    for endpoint in Endpoints.sample(stage).all {
      let method = endpoint.method?.rawValue ?? "GET"
      let operation = try #require(
        Contract.shared.operation(method, endpoint.path),
        "\(method) \(endpoint.path)"
      )
      #expect(operation.query == Set(endpoint.query.map(\.text)), "\(method) \(endpoint.path)")
      var expected: Set<Int> = [400, 500]
      if case .toOAuth = endpoint.answer {
        #expect(operation.scope == nil)
        if operation.takesBody { expected.formUnion([413, 429, 503]) }
        #expect(operation.statuses.isSuperset(of: expected), "\(method) \(endpoint.path)")
        continue
      }
      switch endpoint.access {
      case .open, .local: #expect(!operation.needsCredential)
      case .anyCredential: expected.formUnion([401, 429, 503])
      case .verification: expected.formUnion([200, 401, 403, 429, 503])
      case .scope(let scope):
        #expect(operation.scope == scope.rawValue)
        expected.formUnion([401, 403, 429, 503])
      }
      if endpoint.path.contains("{id}") || endpoint.access == .local { expected.insert(404) }
      if operation.takesBody { expected.formUnion([413, 415, 422]) }
      #expect(operation.statuses.isSuperset(of: expected), "\(method) \(endpoint.path)")
    }
  }

  @Test func recordsHaveTheDocumentedMembers() async throws {
    let (key, secret) = try await stage.issue(.personal)
    let document = try Contract.json()
    let components = try #require(document["components"] as? [String: Any])
    let schemas = try #require(components["schemas"] as? [String: [String: Any]])
    func required(_ name: String) -> Set<String> { Set(schemas[name]?["required"] as? [String] ?? []) }
    try await stage.serve { visitor in
      _ = try await visitor.send(.post, "/v1/projects", as: secret, json: #"{"name": "one"}"#)
    }
    let answers: [(String, Answer)] = try await stage.serve { visitor in
      var answers: [(String, Answer)] = []
      for (name, target) in [
        ("User", "/v1/user"), ("Key", "/v1/api-keys/\(key.id)"), ("KeyUsage", "/v1/api-keys/\(key.id)/usage"),
        ("KeyList", "/v1/api-keys"), ("KeyCounts", "/v1/api-keys/counts"), ("KeyTally", "/v1/api-keys/tally"),
        ("HourlyRequests", "/v1/api-keys/hourly"), ("AuditEventList", "/v1/audit-events"),
        ("AuditVerification", "/v1/audit-events/verification"), ("RotationPolicy", "/v1/rotation-policy"),
        ("AppList", "/v1/apps"), ("App", "/v1/apps/qodryx-cli"), ("GrantList", "/v1/grants"),
        ("ApprovalList", "/v1/approvals"),
        ("ServerMetadata", "/.well-known/oauth-authorization-server"),
        ("Revision", "/v1/changes"), ("ProjectList", "/v1/projects"), ("Health", "/healthz"),
      ] {
        answers.append((name, try await visitor.send(.get, target, as: secret)))
      }
      return answers
    }
    for (name, answer) in answers {
      #expect(answer.status == 200)
      #expect(Set((answer.json as? [String: Any])?.keys.map { $0 } ?? []) == required(name), "\(name)")
    }
    for (list, record) in [("AuditEventList", "AuditEvent"), ("ProjectList", "Project")] {
      let answer = try #require(answers.first { $0.0 == list }?.1)
      let first = try #require((answer["data"] as? [[String: Any]])?.first)
      #expect(Set(first.keys) == required(record))
    }
  }

  @Test func requestsTakeTheDocumentedMembers() throws {
    let document = try Contract.json()
    let components = try #require(document["components"] as? [String: Any])
    let schemas = try #require(components["schemas"] as? [String: [String: Any]])
    func members(_ name: String) -> Set<String> {
      Set((schemas[name]?["properties"] as? [String: Any])?.keys.map { $0 } ?? [])
    }
    func known<Body: QodryxAPI.RequestBody>(_: Body.Type) -> Set<String> {
      Set(Body.Member.allCases.map(\.stringValue))
    }
    #expect(members("CreateKey") == known(CreateKeyRequest.self))
    #expect(members("CreateToken") == known(CreateTokenRequest.self))
    #expect(members("UpdateKey") == known(UpdateKeyRequest.self))
    #expect(members("RotateKey") == known(RotateKeyRequest.self))
    #expect(members("CreateProject") == known(CreateProjectRequest.self))
    #expect(members("ReportUsage") == known(ReportUsageRequest.self))
    #expect(members("CheckCredential") == known(CheckCredentialRequest.self))
    #expect(members("CreateApp") == known(CreateAppRequest.self))
    #expect(members("Approve") == known(ApproveRequest.self))
    #expect(members("RotationPolicy") == known(SetRotationPolicyRequest.self))
    let scopes = schemas["Scope"]?["enum"] as? [String]
    #expect(scopes == Scope.all.map(\.rawValue))
    #expect(schemas["PlatformScope"]?["enum"] as? [String] == Scope.platform.map(\.rawValue))
  }

  @Test func everyBodyHasExamplesThatTheServerAccepts() async throws {
    let token = try await stage.issue(.personal).secret
    let requests = Contract.shared.operations.flatMap { operation in
      operation.examples.map { (operation, $0) }
    }
    // OAuth's own are sent as forms.
    let bodies = Contract.shared.operations.count { $0.takesBody && !$0.path.hasPrefix("/oauth") }
    #expect(Set(requests.map(\.0.path)).count == bodies)
    for (operation, body) in requests {
      let key = try await stage.issue().key
      let request = try await stage.store.beginDeviceAuthorization(
        DeviceRequest(app: .commandLine, scopes: [Scope(.read, .projects)], address: "10.0.0.1", device: "")
      )
      let id = operation.path.hasPrefix("/v1/approvals") ? request.approval.id.rawValue : key.id.rawValue
      let body = body.replacing("WDJB-MJHT", with: request.code.description)
      try await stage.serve { visitor in
        let target = operation.path.replacing("{id}", with: id)
        let method = try #require(HTTPRequest.Method(operation.method))
        let answer = try await visitor.send(method, target, as: token, json: body)
        #expect([200, 201, 204].contains(answer.status), "\(operation.path): \(body) \(answer.text)")
      }
    }
  }

  @Test func textThatTheServerRefusesDoesNotFitTheDocument() throws {
    let components = try #require(try Contract.json()["components"] as? [String: Any])
    let schemas = try #require(components["schemas"] as? [String: [String: Any]])
    for schema in ["CreateKey", "CreateToken", "UpdateKey", "CreateProject"] {
      let members = try #require(schemas[schema]?["properties"] as? [String: [String: Any]])
      for (member, properties) in members where properties["maxLength"] != nil {
        let pattern = try #require(properties["pattern"] as? String, "\(schema).\(member)")
        let expression = try NSRegularExpression(pattern: pattern)
        func fits(_ text: String) -> Bool {
          let range = NSRange(text.startIndex..., in: text)
          return expression.firstMatch(in: text, range: range)?.range == range
        }
        for text in ["a", "deploy", "two words", "Größe 7", "鍵", "👩‍💻 team"] {
          #expect(fits(text), "\(schema).\(member): \(text)")
        }
        for text in [" a", "a ", "a\nb", "a\u{1B}[2J", "a\u{202E}b", "\u{FEFF}a", "a\u{7F}", " "] {
          #expect(!fits(text), "\(schema).\(member): \(text.debugDescription)")
          let refused = KeyDraft(name: text, type: .live, scopes: [Scope(.read, .projects)], owner: "ops1")
          #expect(refused.problems(at: .now).contains { $0.field == .name })
        }
        #expect(fits("") == (properties["minLength"] == nil))
      }
    }
  }
}

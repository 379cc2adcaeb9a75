import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import QodryxAPI
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
    #expect(members("RotationPolicy") == known(SetRotationPolicyRequest.self))
    let scopes = schemas["Scope"]?["enum"] as? [String]
    #expect(scopes == Scope.all.map(\.rawValue))
  }
}

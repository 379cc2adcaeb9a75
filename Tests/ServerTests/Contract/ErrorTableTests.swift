import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import Logging
import SQLiteStore
import Testing

@testable import Server

/// The rows of the contract's table of errors; 401 and 403 have suites of their own.
@Suite struct ErrorTableTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test(arguments: [
    ("{", "the body is not JSON"),
    (#"{"name": 1, "type": "live", "scopes": []}"#, "name: has the wrong type"),
    (#"{"type": "live", "scopes": []}"#, "name: is required"),
    (#"{"name": "a", "type": "live", "scopes": [], "colour": 1}"#, "colour: unknown field"),
    ("[]", "has the wrong type"),
  ])
  func aMalformedBodyIsInvalidAndNamesTheField(_ body: String, _ details: String) async throws {
    let token = try await stage.issue(.personal).secret
    try await stage.serve { visitor in
      let answer = try await visitor.send(.post, "/v1/api-keys", as: token, json: body)
      #expect(answer.status == 400)
      #expect(answer.code == "invalid_request")
      #expect(answer.string("error.details")?.hasPrefix(details) == true, "\(answer.text)")
    }
  }

  @Test(arguments: [
    ("/v1/api-keys?colour=red", "colour"), ("/v1/projects?limit=0", "limit"),
    ("/v1/projects?limit=201", "limit"),
    ("/v1/projects?limit=x", "limit"), ("/v1/projects?limit=1&limit=2", "limit"),
    ("/v1/projects?cursor=nonsense", "cursor"), ("/v1/api-keys?cursor=nonsense", "cursor"),
    ("/v1/api-keys?end=true&cursor=x", "cursor"), ("/v1/api-keys?status=open", "status"),
    ("/v1/api-keys?filter=is:open", "filter"), ("/v1/api-keys?sort=colour", "sort"),
    ("/v1/api-keys?needs_rotation=perhaps", "needs_rotation"), ("/v1/audit-events?cursor=-1", "cursor"),
    ("/v1/api-keys/lookup", "reference"), ("/v1/changes?since=yesterday", "since"),
    ("/v1/projects?limit=%zz", "percent-encoded"), ("/v1/user?a=1", "a"),
  ])
  func aBadParameterIsInvalidAndNamed(_ target: String, _ name: String) async throws {
    let token = try await stage.issue(.personal).secret
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, target, as: token)
      #expect(answer.status == 400)
      #expect(answer.string("error.details")?.contains(name) == true)
    }
  }

  @Test(arguments: [
    "/", "/v1", "/v1/nothing", "/v1/projects/a/b", "//v1/projects", "/v1//projects", "/v1/user/",
  ])
  func whatDoesNotExistIsNotFound(_ target: String) async throws {
    let token = try await stage.issue(.personal).secret
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, target, as: token)
      #expect(answer.status == 404)
      #expect(answer.code == "not_found")
    }
  }

  @Test(arguments: [
    ("/v1/projects/prj_0000000000000000", "there is no project"),
    ("/v1/api-keys/key_0000000000000000", "there is no key"),
    ("/v1/api-keys/lookup?reference=nobody", "there is no key"),
  ])
  func whatIsNotThereIsNotFound(_ target: String, _ details: String) async throws {
    let token = try await stage.issue(.personal).secret
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, target, as: token)
      #expect(answer.status == 404)
      #expect(answer.string("error.details")?.hasPrefix(details) == true)
    }
  }

  @Test(arguments: [
    (HTTPRequest.Method.put, "/v1/projects", "GET, HEAD, POST"),
    (.post, "/v1/projects/prj_1", "DELETE, GET, HEAD"), (.patch, "/v1/user", "GET, HEAD"),
    (.get, "/v1/api-keys/key_1/rotate", "POST"), (.init("BREW")!, "/v1/user", "GET, HEAD"),
    (.delete, "/openapi.json", "GET, HEAD"), (.trace, "/v1/projects", "GET, HEAD, POST"),
  ])
  func aWrongMethodIsToldTheRightOnes(_ method: HTTPRequest.Method, _ target: String, _ allow: String)
    async throws
  {
    try await stage.serve { visitor in
      let answer = try await visitor.send(method, target)
      #expect(answer.status == 405)
      #expect(answer.code == "method_not_allowed")
      #expect(answer[header: "Allow"] == allow)
    }
  }

  @Test func aConflictIsOne() async throws {
    let token = try await stage.issue(.personal).secret
    let (key, _) = try await stage.issue()
    try await stage.serve { visitor in
      #expect(try await visitor.send(.delete, "/v1/api-keys/\(key.id)", as: token).status == 200)
      for (method, path) in [(HTTPRequest.Method.delete, ""), (.post, "/rotate"), (.post, "/retire")] {
        let answer = try await visitor.send(method, "/v1/api-keys/\(key.id)\(path)", as: token)
        #expect(answer.status == 409)
        #expect(answer.code == "conflict")
      }
    }
  }

  @Test func anAmbiguousNameListsTheKeys() async throws {
    let token = try await stage.issue(.personal, name: "mine").secret
    var ids: [String] = []
    for owner in ["ann", "ben"] {
      ids.append(try await stage.issue(.personal, name: "laptop", owner: owner).key.id.rawValue)
    }
    let expected = ids
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, "/v1/api-keys/lookup?reference=laptop", as: token)
      #expect(answer.status == 409)
      for id in expected { #expect(answer.string("error.details")?.contains(id) == true) }
    }
  }

  @Test func aBodyMayBeLargeButNotTooLarge() async throws {
    let token = try await stage.issue(.personal).secret
    let start = #"{"name": "large", "description": ""#
    let fitting = start + String(repeating: "x", count: 65_536 - start.count - 2) + "\"}"
    try await stage.serve { visitor in
      let most = try await visitor.send(.post, "/v1/projects", as: token, json: fitting)
      #expect(most.status == 422)
      let more = try await visitor.send(.post, "/v1/projects", as: token, json: fitting + " ")
      #expect(more.status == 413)
      #expect(more.code == "payload_too_large")
    }
  }

  @Test(arguments: ["text/plain", "application/x-www-form-urlencoded", nil])
  func aBodyThatIsNotJSONIsUnsupported(_ type: String?) async throws {
    let token = try await stage.issue(.personal).secret
    try await stage.serve { visitor in
      let headers = type.map { ["Content-Type": $0] } ?? [:]
      let answer = try await visitor.send(.post, "/v1/projects", as: token, headers, body: #"{"name": "a"}"#)
      #expect(answer.status == 415)
      #expect(answer.code == "unsupported_media_type")
    }
  }

  @Test func jsonWithACharacterSetIsJSON() async throws {
    let token = try await stage.issue(.personal).secret
    try await stage.serve { visitor in
      let headers = ["Content-Type": "application/json; charset=utf-8"]
      let answer = try await visitor.send(.post, "/v1/projects", as: token, headers, body: #"{"name": "a"}"#)
      #expect(answer.status == 201)
    }
  }

  @Test(arguments: [
    (#"{"name": "a", "type": "live", "scopes": ["read:moon"]}"#, "scopes"),
    (#"{"name": "a", "type": "ro", "scopes": ["write:projects"]}"#, "scopes"),
    (#"{"name": "", "type": "live", "scopes": ["read:projects"]}"#, "name"),
    (#"{"name": "a", "type": "pat", "scopes": ["read:projects"]}"#, "type"),
    (#"{"name": "a", "type": "live", "scopes": ["read:projects"], "environment": "mars"}"#, "environment"),
    (
      #"{"name": "a", "type": "live", "scopes": ["read:projects"], "expires_at": "2020-01-01T00:00:00Z"}"#,
      "expires_at"
    ),
    (
      #"{"name": "a", "type": "live", "scopes": ["read:projects"], "rate_limit_per_minute": 0}"#,
      "rate_limit_per_minute"
    ),
  ])
  func aValueThatIsNotAllowedIsNamed(_ body: String, _ name: String) async throws {
    let token = try await stage.issue(.personal).secret
    try await stage.serve { visitor in
      let answer = try await visitor.send(.post, "/v1/api-keys", as: token, json: body)
      #expect(answer.status == 422)
      #expect(answer.code == "invalid_value")
      #expect(answer.string("error.details")?.hasPrefix("\(name): ") == true)
    }
  }

  @Test func aStoreThatCannotBeReachedIsUnavailableAndNamesNoFile() async throws {
    let secret = try await stage.issue().secret
    await stage.store.close()
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, "/v1/user", as: secret)
      #expect(answer.status == 503)
      #expect(answer.code == "unavailable")
      #expect(answer[header: "Retry-After"] == "1")
      #expect(!answer.text.contains(stage.folder.path))
      #expect(try await visitor.send(.get, "/readyz").status == 503)
      #expect(try await visitor.send(.get, "/healthz").status == 200)
    }
    #expect(stage.log.requests.first?["reason"]?.contains(stage.folder.path) == true)
  }

  @Test func aStoreThatIsBrokenIsAnInternalErrorAndOnlyTheLogKnowsWhy() async throws {
    let secret = try await stage.issue().secret
    let broken = FixedPrincipals(answer: .failure(.unusable("the file /srv/keys.db is damaged")))
    try await stage.serve(principals: broken) { visitor in
      let answer = try await visitor.send(.get, "/v1/user", as: secret)
      #expect(answer.status == 500)
      #expect(answer.code == "internal")
      #expect(!answer.text.contains("/srv"))
    }
    #expect(stage.log.requests.first?.level == .error)
    #expect(stage.log.requests.first?["reason"]?.contains("/srv/keys.db") == true)
  }

  @Test(arguments: [
    ("application/problem+json", true), ("application/json", false), ("*/*", false),
    ("application/json, application/problem+json", true),
    ("application/problem+json;q=0.1, application/json", false),
    ("application/problem+json;q=0", false),
  ])
  func errorsComeInTheFormThatTheClientPrefers(_ accept: String, _ isProblem: Bool) async throws {
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, "/v1/user", ["Accept": accept])
      #expect(answer.status == 401)
      #expect(answer[header: "Content-Type"] == (isProblem ? "application/problem+json" : "application/json"))
      let id = answer[header: "X-Request-Id"]
      #expect(answer.string(isProblem ? "request_id" : "error.request_id") == id)
      #expect(answer.string(isProblem ? "code" : "error.code") == "unauthorized")
      if isProblem { #expect(answer["status"] as? Int == 401) }
    }
  }
}

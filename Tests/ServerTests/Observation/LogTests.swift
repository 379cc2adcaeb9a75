import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import HummingbirdTesting
import Testing

@testable import Server

@Suite struct LogTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test func everyRequestIsOneLineWithoutTheAddressThatWasAskedFor() async throws {
    let (key, secret) = try await stage.issue()
    try await stage.serve { visitor in
      _ = try await visitor.send(
        .get,
        "/v1/projects/prj_private?x=1",
        as: secret,
        ["X-Request-Id": "trace-1"]
      )
      _ = try await visitor.send(.get, "/nowhere/private")
    }
    let lines = stage.log.requests
    #expect(lines.count == 2)
    #expect(lines.first?["request_id"] == "trace-1")
    #expect(lines.first?["route"] == "/v1/projects/{id}")
    #expect(lines.first?["method"] == "GET")
    #expect(lines.first?["status"] == "400")
    #expect(lines.first?["key_id"] == key.id.rawValue)
    #expect(lines.first?["address"] == "127.0.0.1")
    #expect(lines.last?["route"] == "unmatched")
    #expect(!stage.log.text.contains("private"))
  }

  @Test func noCredentialReachesTheLogOrAnAnswerWhereverItStands() async throws {
    let (key, secret) = try await stage.issue(.personal)
    let refused = try await Stage().issue(.live).secret
    try await stage.serve(over: .live) { visitor in
      for secret in [secret, refused] {
        var answers: [Answer] = []
        answers.append(try await visitor.send(.get, "/v1/user", as: secret))
        answers.append(try await visitor.send(.get, "/v1/user?key=\(secret)"))
        answers.append(try await visitor.send(.get, "/v1/user?\(secret)=1", as: secret))
        answers.append(try await visitor.send(.get, "/\(secret)"))
        answers.append(try await visitor.send(.get, "/v1/api-keys/\(secret)", as: secret))
        answers.append(try await visitor.send(.get, "/v1/user", as: secret, [secret: "1"]))
        answers.append(try await visitor.send(.get, "/v1/user", as: secret, ["X-Request-Id": secret]))
        answers.append(try await visitor.send(.get, "/v1/user", as: secret, ["User-Agent": secret]))
        let member = #"{"\#(secret)": 1}"#
        answers.append(try await visitor.send(.post, "/v1/projects", as: secret, json: member))
        let value = #"{"name": "a", "type": "\#(secret)", "scopes": ["\#(secret)"]}"#
        answers.append(try await visitor.send(.post, "/v1/api-keys", as: secret, json: value))
        let headers = ["Idempotency-Key": secret]
        answers.append(try await visitor.send(.post, "/v1/api-keys", as: secret, headers, json: value))
        for answer in answers {
          #expect(!answer.text.contains(secret))
          for field in answer.headers { #expect(!field.value.contains(secret)) }
        }
      }
      _ = try await visitor.send(.get, "/metrics")
    }
    #expect(!stage.log.text.contains(secret))
    #expect(!stage.log.text.contains(refused))
    #expect(stage.log.text.contains(key.id.rawValue))
    #expect(stage.log.requests.contains { $0["refusal"] == "unknown" })
  }

  @Test func anIssuedSecretReachesNoLog() async throws {
    let token = try await stage.issue(.personal).secret
    let secret = try await stage.serve { visitor in
      let order = #"{"name": "new", "type": "live", "scopes": ["read:projects"]}"#
      return try await visitor.send(.post, "/v1/api-keys", as: token, json: order).string("key")
    }
    #expect(!stage.log.text.contains(try #require(secret)))
  }

  @Test(arguments: [
    ("trace-1", true), (String(repeating: "x", count: 64), true), (String(repeating: "x", count: 65), false),
    ("two words", false), ("\"quoted\"", false), ("qx_live_abc", false),
  ])
  func theClientsOwnIdentifierIsKeptWhereItIsShortAndPlain(_ id: String, _ isKept: Bool) async throws {
    try await stage.serve { visitor in
      let answer = try await visitor.send(.get, "/openapi.json", ["X-Request-Id": id])
      let own = try #require(answer[header: "X-Request-Id"])
      #expect((own == id) == isKept)
      if !isKept { #expect(own.hasPrefix("req_") && own.count == 17) }
    }
  }
}

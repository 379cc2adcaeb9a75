import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import Testing

@testable import Server

@Suite struct ProjectsTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test func projectsAreMadeListedAndDeleted() async throws {
    let secret = try await stage.issue(owner: "ci").secret
    try await stage.serve { visitor in
      var ids: [String] = []
      for name in ["one", "two", "three"] {
        stage.clock.advance(by: 1)
        let made = try await visitor.send(.post, "/v1/projects", as: secret, json: #"{"name": "\#(name)"}"#)
        #expect(made.status == 201)
        #expect(made.string("created_by") == "ci")
        ids.append(try #require(made.string("id")))
        #expect(made[header: "Location"] == "/v1/projects/\(ids.last ?? "")")
      }
      let again = try await visitor.send(.post, "/v1/projects", as: secret, json: #"{"name": "ONE"}"#)
      #expect(again.status == 409)
      let page = try await visitor.send(.get, "/v1/projects?limit=2", as: secret)
      #expect(page.column("name") == ["three", "two"])
      let cursor = try #require(page.string("next_cursor"))
      let rest = try await visitor.send(.get, "/v1/projects?limit=2&cursor=\(cursor)", as: secret)
      #expect(rest.column("name") == ["one"])
      #expect(rest["next_cursor"] is NSNull)
      let deleted = try await visitor.send(.delete, "/v1/projects/\(ids[0])", as: secret)
      #expect(deleted.status == 204 && deleted.text.isEmpty)
      #expect(try await visitor.send(.get, "/v1/projects/\(ids[0])", as: secret).status == 404)
    }
  }
}

import FoundationEssentials
import Hummingbird
import Qodryx
import Testing

@Suite struct RequestTests {

  @Test func projectsAreListedAsTheDocumentShows() async throws {
    try await FakeServer.run { _, _ in
      .json(#"{"data":[\#(RecordTexts.project)],"next_cursor":"c1"}"#)
    } while: {
      server in
      let client = try server.client()
      let projects = try await client.projects.list()
      #expect(projects.map(\.name) == ["shop"])
      #expect(projects.first?.createdAt == Date(timeIntervalSince1970: 1_795_442_820.125))
      #expect(projects.nextCursor == "c1")
      let request = try #require(server.seen.first)
      #expect(request.method == "GET")
      #expect(request.path == "/v1/projects")
      #expect(request.headers["authorization"] == "Bearer \(Specimen.text())")
    }
  }

  @Test func allPagesAreReadOneAfterTheOther() async throws {
    try await FakeServer.run { _, number in
      let cursor = number < 3 ? "\"c\(number)\"" : "null"
      return .json(#"{"data":[\#(RecordTexts.project)],"next_cursor":\#(cursor)}"#)
    } while: { server in
      var count = 0
      for try await _ in try server.client().projects.all() { count += 1 }
      #expect(count == 3)
      #expect(
        server.seen.map(\.path) == [
          "/v1/projects?limit=200", "/v1/projects?limit=200&cursor=c1", "/v1/projects?limit=200&cursor=c2",
        ]
      )
    }
  }

  @Test func listThatNamesTheSamePageAgainComesToAnEnd() async throws {
    try await FakeServer.run { _, _ in
      .json(#"{"data":[],"next_cursor":"c"}"#)
    } while: { server in
      for try await _ in try server.client().projects.all() {}
      #expect(server.seen.count == 2)
    }
  }

  @Test func projectIsCreatedAndDeleted() async throws {
    try await FakeServer.run { seen, _ in
      seen.method == "POST" ? .json(RecordTexts.project, status: 201) : Response(status: .noContent)
    } while: { server in
      let client = try server.client()
      let project = try await client.projects.create(name: "shop")
      #expect(project.id == "prj_1")
      try await client.projects.delete(project.id)
      #expect(server.seen.map(\.method) == ["POST", "DELETE"])
      #expect(server.seen[0].headers["content-type"] == "application/json")
      #expect(server.seen[0].body.filter { !$0.isWhitespace } == #"{"name":"shop"}"#)
      #expect(server.seen[1].path == "/v1/projects/prj_1")
    }
  }

  @Test func identifiersAndFiltersAreEncoded() async throws {
    try await FakeServer.run { _, _ in
      .failure(404, code: "not_found")
    } while: { server in
      let client = try server.client()
      _ = await failure { try await client.apiKeys.get("a/../b?c=ü") }
      _ = await failure { try await client.apiKeys.list(filter: "is:due !owner:ci&limit=9") }
      #expect(
        server.seen.map(\.path) == [
          "/v1/api-keys/a%2F..%2Fb%3Fc%3D%C3%BC", "/v1/api-keys?filter=is%3Adue%20%21owner%3Aci%26limit%3D9",
        ]
      )
    }
  }

  @Test(arguments: ["", ".", ".."])
  func identifierThatWouldNameAnotherPathIsNotSent(id: String) async throws {
    try await FakeServer.run { _, _ in
      .noProjects
    } while: { server in
      let client = try server.client()
      #expect(await failure { try await client.projects.delete(id) }?.kind == .notFound)
      #expect(server.seen.isEmpty)
    }
  }

  @Test func userSaysWhoIsBehindTheCredential() async throws {
    let user = """
      {"name":"ann","kind":"person","credential":{"id":"pat_1","name":"laptop","type":"pat",
      "scopes":["read:projects","read:moons"],"environment":null,"expires_at":null}}
      """
    try await FakeServer.run { _, _ in
      .json(user)
    } while: { server in
      let user = try await server.client().user()
      #expect(user.name == "ann")
      #expect(user.isPerson)
      #expect(user.credential.type == .personal)
      #expect(user.credential.scopes == [.readProjects, "read:moons"])
    }
  }
}

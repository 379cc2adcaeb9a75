import Hummingbird
import Qodryx
import Testing

@Suite struct ErrorTests {
  @Test func errorKeepsWhatTheServerSays() async throws {
    let body = """
      {"error":{"code":"unauthorized","message":"Invalid API key provided",
      "details":"The API key 'qx_live_...' does not exist or has been revoked","request_id":"req_7"}}
      """
    try await FakeServer.run { _, _ in
      .json(body, status: 401)
    } while: { server in
      let client = try server.client()
      let failure = try #require(await failure { try await client.projects.list() })
      #expect(failure.kind == .unauthorized)
      #expect(failure.status == 401)
      #expect(failure.code == "unauthorized")
      #expect(failure.message == "Invalid API key provided")
      #expect(failure.details == "The API key 'qx_live_...' does not exist or has been revoked")
      #expect(failure.requestID == "req_7")
      #expect(failure.description.hasSuffix("or has been revoked (HTTP 401, req_7)"))
    }
  }

  @Test func serverThatRepeatsTheCredentialDoesNotGetItShown() async throws {
    let key = Specimen.text()
    let body = """
      {"error":{"code":"\(key)","message":"bad \(key)","details":"'\(key)'\\u001b[2J","request_id":"\(key)"}}
      """
    try await FakeServer.run { _, _ in
      .json(body, status: 401)
    } while: { server in
      let client = try server.client()
      let failure = try #require(await failure { try await client.projects.list() })
      var text = "\(failure) \(String(reflecting: failure)) "
      dump(failure, to: &text)
      #expect(!text.contains(key.dropFirst(8).prefix(4)))
      #expect(!text.contains(key.suffix(6)))
      #expect(!text.contains("\u{1B}"))
      #expect(failure.details?.hasPrefix("'qx_live_...'") == true)
    }
  }

  @Test(arguments: [
    (404, QodryxError.Kind.notFound), (502, .unavailable), (500, .internal), (418, .malformedAnswer),
  ])
  func errorOfAnotherFormKeepsItsStatus(status: Int, kind: QodryxError.Kind) async throws {
    try await FakeServer.run { _, _ in
      .json("<html>no</html>", status: status)
    } while: { server in
      let client = try server.client()
      let failure = await failure { try await client.projects.list() }
      #expect(failure?.kind == kind)
      #expect(failure?.status == status)
      #expect(failure?.code == nil)
    }
  }

  @Test(arguments: ["", "<html></html>", "{}", #"{"data":1}"#, #"{"data":[{"id":1}],"next_cursor":null}"#])
  func successOfAnotherFormIsAFailure(body: String) async throws {
    try await FakeServer.run { _, _ in
      .json(body)
    } while: { server in
      let client = try server.client()
      #expect(await failure { try await client.projects.list() }?.kind == .malformedAnswer)
    }
  }

  @Test func endlessAnswerIsGivenUp() async throws {
    try await FakeServer.run { _, _ in
      Response(
        status: .ok,
        body: ResponseBody { writer in
          let blanks = ByteBuffer(repeating: 0x20, count: 1 << 16)
          while true { try await writer.write(blanks) }
        }
      )
    } while: { server in
      let client = try server.client()
      #expect(await failure { try await client.projects.list() }?.kind == .oversizedAnswer)
    }
  }

  @Test func answerThatNeverBeginsIsTimedOut() async throws {
    try await FakeServer.run { _, _ in
      try await Task.sleep(for: .seconds(3_600))
      return .noProjects
    } while: { server in
      let client = try server.client(timeout: .milliseconds(200))
      #expect(await failure { try await client.projects.list() }?.kind == .timeout)
    }
  }

  @Test func answerThatNeverEndsIsTimedOut() async throws {
    try await FakeServer.run { _, _ in
      Response(
        status: .ok,
        body: ResponseBody { writer in
          try await writer.write(ByteBuffer(string: "{"))
          try await Task.sleep(for: .seconds(3_600))
        }
      )
    } while: { server in
      let client = try server.client(timeout: .milliseconds(200))
      #expect(await failure { try await client.projects.list() }?.kind == .timeout)
    }
  }

  @Test func cancellationEndsARequest() async throws {
    try await FakeServer.run { _, _ in
      try await Task.sleep(for: .seconds(3_600))
      return .noProjects
    } while: { server in
      let client = try server.client(timeout: .seconds(3_600))
      let task = Task { try await client.projects.list() }
      while server.seen.isEmpty { await Task.yield() }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }

  @Test(arguments: [301, 302, 303, 307, 308])
  func redirectIsNotFollowed(status: Int) async throws {
    try await FakeServer.run { _, _ in
      .noProjects
    } while: { elsewhere in
      let location = "\(elsewhere.address)/v1/projects"
      try await FakeServer.run { _, _ in
        .json("", status: status, [("Location", location)])
      } while: { server in
        let client = try server.client()
        #expect(await failure { try await client.projects.list() }?.kind == .redirected)
        #expect(elsewhere.seen.isEmpty)
      }
    }
  }

  @Test func serverThatIsNotThereIsSaidToBeOutOfReach() async throws {
    // Port 1 of the loopback address: nothing listens there.
    let client = try Qodryx(apiKey: Specimen.text(), baseURL: "http://127.0.0.1:1", environment: [:])
    let failure = await failure { try await client.projects.list() }
    #expect(failure?.kind == .connection)
    #expect(failure?.description == "127.0.0.1:1 cannot be reached: nothing listens there")
  }

  @Test func clientThatHasBeenShutDownSaysSo() async throws {
    try await FakeServer.run { _, _ in
      .noProjects
    } while: { server in
      let client = try server.client()
      _ = try await client.projects.list()
      await client.shutdown()
      await client.shutdown()
      #expect(await failure { try await client.projects.list() }?.kind == .shutDown)
    }
  }
}

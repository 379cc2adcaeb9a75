import Hummingbird
import Qodryx
import Testing

@Suite struct RetryTests {
  @Test func pausesGrowAndAreBounded() {
    let policy = RetryPolicy(attempts: 9, firstPause: .seconds(1), longestPause: .seconds(5))
    let pauses = (1...5).map { policy.pause(after: $0, retryAfter: nil, elapsed: .zero, chance: 1) }
    #expect(pauses == [1, 2, 4, 5, 5].map { .seconds($0) })
    #expect(policy.pause(after: 3, retryAfter: nil, elapsed: .zero, chance: 0) == .seconds(2))
    #expect(policy.pause(after: 9, retryAfter: nil, elapsed: .zero, chance: 0) == nil)
  }

  @Test func pauseIsNeverShorterThanTheServerAsks() {
    let policy = RetryPolicy(firstPause: .seconds(1), total: .seconds(60))
    #expect(policy.pause(after: 1, retryAfter: .seconds(7), elapsed: .zero, chance: 0) == .seconds(7))
    #expect(policy.pause(after: 1, retryAfter: .seconds(7), elapsed: .zero, chance: 1) == .seconds(8))
    #expect(policy.pause(after: 1, retryAfter: .seconds(7), elapsed: .seconds(54), chance: 0) == nil)
  }

  @Test func busyServerIsAskedAgain() async throws {
    try await FakeServer.run { _, number in
      number < 4 ? .failure(503, code: "unavailable") : .noProjects
    } while: { server in
      let clock = SkippingClock()
      _ = try await server.client(clock: clock).projects.list()
      #expect(server.seen.count == 4)
      #expect(clock.sleeps == [.milliseconds(375), .milliseconds(750), .milliseconds(1_500)])
    }
  }

  @Test func rateLimitIsWaitedOut() async throws {
    try await FakeServer.run { _, number in
      number == 1 ? .failure(429, code: "rate_limited", [("Retry-After", "12")]) : .noProjects
    } while: { server in
      let clock = SkippingClock()
      _ = try await server.client(clock: clock).projects.list()
      #expect(server.seen.count == 2)
      #expect(clock.sleeps == [.milliseconds(12_250)])
    }
  }

  @Test func attemptsComeToAnEnd() async throws {
    try await FakeServer.run { _, _ in
      .failure(429, code: "rate_limited", [("Retry-After", "1")])
    } while: { server in
      let client = try server.client()
      let failure = await failure { try await client.projects.list() }
      #expect(failure?.kind == .rateLimited)
      #expect(failure?.retryAfter == .seconds(1))
      #expect(server.seen.count == 4)
    }
  }

  @Test func longerWaitThanTheClientHasIsLeftToTheCaller() async throws {
    try await FakeServer.run { _, _ in
      .failure(429, code: "rate_limited", [("Retry-After", "3600")])
    } while: { server in
      let clock = SkippingClock()
      let client = try server.client(clock: clock)
      #expect(await failure { try await client.projects.list() }?.retryAfter == .seconds(3_600))
      #expect(server.seen.count == 1)
      #expect(clock.sleeps.isEmpty)
    }
  }

  @Test func creationIsNotRepeatedByItself() async throws {
    try await FakeServer.run { _, _ in
      .failure(503, code: "unavailable")
    } while: { server in
      let client = try server.client()
      #expect(await failure { try await client.projects.create(name: "shop") }?.kind == .unavailable)
      #expect(await failure { try await client.apiKeys.update("key_1", name: "b") }?.status == 503)
      #expect(server.seen.count == 2)
    }
  }

  @Test func creationWithAnIdempotencyKeyIsRepeatedWithTheSameKey() async throws {
    try await FakeServer.run { _, _ in
      .failure(503, code: "unavailable")
    } while: { server in
      let client = try server.client()
      _ = await failure {
        try await client.apiKeys.create(name: "ci", type: .live, scopes: [], idempotencyKey: "order-7")
      }
      #expect(server.seen.count == 4)
      #expect(server.seen.allSatisfy { $0.headers["idempotency-key"] == "order-7" })
    }
  }

  @Test(arguments: [400, 401, 403, 404, 409, 422, 500])
  func whatDoesNotPassIsNotRepeated(status: Int) async throws {
    try await FakeServer.run { _, _ in
      .failure(status, code: "c")
    } while: { server in
      let client = try server.client()
      #expect(await failure { try await client.projects.list() }?.status == status)
      #expect(server.seen.count == 1)
    }
  }

  @Test func brokenConnectionIsTriedAgain() async throws {
    try await FakeServer.run { _, number in
      guard number == 1 else { return .noProjects }
      return Response(
        status: .ok,
        body: ResponseBody { writer in
          try await writer.write(ByteBuffer(string: "{"))
          throw CancellationError()
        }
      )
    } while: { server in
      _ = try await server.client().projects.list()
      #expect(server.seen.count == 2)
    }
  }

  @Test func cancellationEndsTheWaiting() async throws {
    try await FakeServer.run { _, _ in
      .failure(503, code: "unavailable")
    } while: { server in
      let client = try Qodryx(apiKey: Specimen.text(), baseURL: server.address, environment: [:])
      let task = Task { try await client.projects.list() }
      while server.seen.isEmpty { await Task.yield() }
      task.cancel()
      await #expect(throws: CancellationError.self) { try await task.value }
    }
  }
}

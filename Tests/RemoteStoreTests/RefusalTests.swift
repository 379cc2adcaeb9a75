import Credentials
import CredentialsTesting
import Qodryx
import RemoteStore
import SQLiteStore
import Testing

/// What a person reads when the server refuses, and whether it may pass.
@Suite struct RefusalTests {
  @Test func refusedTokenIsToLogInAgain() async throws {
    try await RunningServer.run { server, _ in
      let store = try server.store(of: "ann")
      server.people.dismiss("ann")
      let failure = await storeError { try await store.counts() }
      #expect(
        failure
          == .unusable(
            "127.0.0.1:\(server.port) does not accept this token: log in again with qodryx auth login"
          )
      )
      await store.close()
    }
  }

  @Test func missingScopeIsNamed() async throws {
    try await RunningServer.run { server, _ in
      _ = try server.people.secret(of: "ann", scopes: [Scope(.read, .keys)])
      let store = try server.store(of: "ann")
      #expect(try await store.counts().isEmpty)
      let failure = await storeError { try await store.create(Samples.draft("scanner"), by: .ops1) }
      guard case .conflict(let message) = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(message.contains("write:keys"))
      #expect(message.contains("127.0.0.1"))
      await store.close()
    }
  }

  @Test func nobodyIssuesWhatTheyMayNotDoThemselves() async throws {
    try await RunningServer.run { server, _ in
      _ = try server.people.secret(of: "ann", scopes: Set(Scope.management))
      let store = try server.store(of: "ann")
      let failure = await storeError { try await store.create(Samples.draft("scanner"), by: .ops1) }
      #expect(failure?.description.contains("read:projects") == true)
      #expect(try await store.counts().isEmpty)
      await store.close()
    }
  }

  @Test func rateLimitSaysHowLongToWait() async throws {
    try await RunningServer.run { server, _ in
      _ = try server.people.secret(of: "ann", rateLimit: 1)
      let store = try server.store(of: "ann")
      _ = try await store.counts()
      let failure = await storeError { try await store.counts() }
      guard case .unavailable(let message) = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(message.hasSuffix("takes no more requests with this token just now: try again in 60 s"))
      await store.close()
    }
  }

  @Test func lostServerIsSaidToBeLost() async throws {
    let file = TemporaryFile()
    let clock = ManualClock()
    let local = try file.open(clock)
    let (port, store) = try await RunningServer.once(on: local, clock: clock) { server in
      (server.port, try server.store())
    }
    let failure = await storeError { try await store.counts() }
    #expect(
      failure
        == .unavailable(
          """
          127.0.0.1:\(port) cannot be reached: nothing listens there: check the network, and that the server runs
          """
        )
    )
    await store.close()
    await local.close()
  }

  @Test func tokenIsMadeForThePersonBehindTheCredentialAlone() async throws {
    try await RunningServer.run { server, _ in
      let store = try server.store(of: "ann")
      #expect(try await store.person() == "ann")
      let bens = Samples.draft("laptop", type: .personal, owner: "ben")
      let failure = await storeError { try await store.create(bens, by: .ops1) }
      #expect(
        failure == .invalid([.init(.owner, "the server makes tokens for you alone, and knows you as ann")])
      )
      #expect(try await store.counts().isEmpty)
      let anns = Samples.draft("laptop", type: .personal, owner: "ann")
      #expect(try await store.create(anns, by: .ops1).key.owner == "ann")
      await store.close()
    }
  }

  @Test func auditLogNamesThePersonBehindTheCredential() async throws {
    try await RunningServer.run { server, _ in
      let store = try server.store(of: "ann")
      _ = try await store.create(Samples.draft("scanner"), by: Actor(name: "boss", origin: "local"))
      let events = try await store.auditEvents(AuditQuery()).events
      #expect(events.map(\.actor) == [Actor(name: "ann", origin: "api 127.0.0.1")])
      await store.close()
    }
  }

  @Test func plainHTTPToAnotherMachineIsRefused() throws {
    let secret = try AdmittedPeople().secret(of: "ann")
    #expect(throws: QodryxError.self) {
      _ = try RemoteStore(address: "http://keys.example.com", token: secret)
    }
  }

  @Test func placeIsTheServer() throws {
    let secret = try AdmittedPeople().secret(of: "ann")
    let store = try RemoteStore(address: "https://keys.example.com/", token: secret)
    #expect(store.place == StorePlace(kind: "keys.example.com", location: "https://keys.example.com"))
  }
}

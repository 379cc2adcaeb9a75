import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

@testable import Commands

@Suite(.timeLimit(.minutes(1))) struct DemoTests {
  private let base = FileManager.default.temporaryDirectory.appending(path: "demo-\(UUID().uuidString)").path

  private func surroundings() throws -> Surroundings {
    try FileManager.default.createDirectory(atPath: base, withIntermediateDirectories: true)
    return Surroundings(environment: ["XDG_RUNTIME_DIR": base], homeDirectory: base)
  }

  private func withStage(
    seed: UInt64? = nil,
    _ work: (DemoStage) async throws -> Void
  ) async throws {
    let folder = try DemoFolder(in: surroundings())
    let clock = DemoClock(standingAt: ManualClock.start) { ManualClock.start }
    let stage = try await DemoStage(in: folder, clock: clock, seed: seed)
    do {
      try await work(stage)
    } catch {
      await stage.strike()
      folder.remove()
      throw error
    }
    await stage.strike()
    folder.remove()
    try? FileManager.default.removeItem(atPath: base)
  }

  // MARK: What is shown

  @Test func keysAreOfEveryTypeAndState() async throws {
    try await withStage { stage async throws in
      for state in KeyFilter.State.allCases {
        let filter = KeyFilter(terms: [.init(.state(state))])
        #expect(try await stage.store.tally(filter, before: nil).matching > 0, "\(state)")
      }
      for type in [CredentialType.live, .test, .readOnly, .personal] {
        let filter = KeyFilter(terms: [.init(.type(type))])
        #expect(try await stage.store.tally(filter, before: nil).matching > 0, "\(type)")
      }
      let counts = try await stage.store.counts()
      #expect(counts.overdue == 2)
      #expect(stage.clock.date == ManualClock.start)
    }
  }

  @Test func historyIsInOrderAndItsChainIsWhole() async throws {
    try await withStage { stage async throws in
      let events = try await stage.store.auditEvents(AuditQuery(limit: 200)).events
      #expect(events.map(\.at) == events.map(\.at).sorted(by: >))
      guard case .intact = try await stage.store.verifyAuditChain() else {
        Issue.record("the chain is broken")
        return
      }
    }
  }

  @Test func twoRequestsWaitAndAnApprovedDeviceIsConnected() async throws {
    try await withStage { stage async throws in
      let waiting = try await stage.store.pendingApprovals()
      #expect(waiting.map(\.kind) == [.device, .browser])
      #expect(stage.apps.codes.map(\.head) == waiting.map(\.codeHead))
      let before = try await stage.store.grants(GrantQuery()).grants.count
      for (approval, code) in zip(waiting, stage.apps.codes) {
        let scopes = approval.scopes
        _ = try await stage.store.approve(approval.id, code: code, scopes: scopes, for: "ops1", by: .ops1)
        await stage.apps.attend(at: stage.clock.date)
      }
      #expect(try await stage.store.grants(GrantQuery()).grants.count == before + 2)
    }
  }

  @Test func whoHasWaitedInVainAsksAgain() async throws {
    try await withStage { stage async throws in
      stage.clock.advance(days: 1)
      #expect(try await stage.store.pendingApprovals().isEmpty)
      await stage.apps.attend(at: stage.clock.date)
      #expect(try await stage.store.pendingApprovals().count == 2)
    }
  }

  @Test func sameSeedMakesTheSameKeys() async throws {
    var shown: [[String]] = []
    for _ in 1...2 {
      try await withStage(seed: 7) { stage async throws in
        let page = try await stage.store.keys(KeyQuery(limit: 50))
        shown.append(page.keys.map { "\($0.id) \($0.name) \($0.hint.tail)" })
      }
    }
    #expect(shown[0] == shown[1])
    #expect(shown[0].count > 13)
  }

  // MARK: The clock

  @Test func clockMovesForwardOnly() {
    let clock = DemoClock(standingAt: nil) { ManualClock.start }
    clock.advance(days: 14)
    #expect(clock.date == ManualClock.start + 14 * 86_400)
    clock.advance(days: -3)
    #expect(clock.date == ManualClock.start + 14 * 86_400)
  }

  @Test func movedClockMakesKeysOverdueAndKeepsTheChainWhole() async throws {
    try await withStage { stage async throws in
      let before = try await stage.store.counts()
      stage.clock.advance(days: 14)
      while try await stage.store.recordPassedDeadlines() > 0 {}
      let after = try await stage.store.counts()
      #expect(after.overdue > before.overdue)
      #expect(after.inGrace == 0)
      guard case .intact = try await stage.store.verifyAuditChain() else {
        Issue.record("the chain is broken")
        return
      }
    }
  }

  // MARK: The folder

  @Test func folderIsPrivateAndGoesWithTheDemo() throws {
    let folder = try DemoFolder(in: surroundings())
    let attributes = try FileManager.default.attributesOfItem(atPath: folder.path)
    #expect(attributes[.posixPermissions] as? Int == 0o700)
    folder.remove()
    #expect(try FileManager.default.contentsOfDirectory(atPath: base).isEmpty)
  }

  @Test func foldersOfDeadDemosAreRemovedAndOthersAreNot() throws {
    func leaveStore(in folder: String) throws {
      try FileManager.default.createDirectory(atPath: "\(folder)/store", withIntermediateDirectories: true)
      #expect(FileManager.default.createFile(atPath: "\(folder)/store/qodryx.db", contents: nil))
      try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
    }
    let alive = try DemoFolder(in: surroundings())
    try leaveStore(in: alive.path)
    let dead = "\(base)/qodryx-demo-killed"
    try leaveStore(in: dead)
    let foreign = "\(base)/qodryx-demo-notes"
    try FileManager.default.createDirectory(atPath: foreign, withIntermediateDirectories: true)

    let next = try DemoFolder(in: surroundings())
    #expect(FileManager.default.fileExists(atPath: alive.path))
    #expect(!FileManager.default.fileExists(atPath: dead))
    #expect(FileManager.default.fileExists(atPath: foreign))
    alive.remove()
    next.remove()
    try FileManager.default.removeItem(atPath: base)
  }

  // MARK: Traffic

  @Test func refusedCallsReachTheLogThroughARealServer() async throws {
    try await withStage { stage async throws in
      let caller = DemoCaller(
        try #require(stage.keys[DemoKey.revoked]),
        scopes: [Scope(.read, .projects)],
        addresses: ["198.51.100.7"],
        hourly: [3_600]
      )
      let (endings, ending) = AsyncStream<Void>.makeStream()
      let changes = stage.store.changes()
      async let traffic: Void = DemoTraffic(on: stage, callers: [caller]).run(until: endings)
      let late = AuditQuery(action: AuditEvent.Action.usedAfterEnd.rawValue, limit: 1)
      for await _ in changes {
        let events = try await stage.store.auditEvents(late).events
        guard let event = events.first else { continue }
        #expect(event.detail == "from 198.51.100.7: GET /v1/projects")
        break
      }
      ending.finish()
      await traffic
    }
  }

  @Test func callsKeepToTheTimeOfTheDay() async throws {
    try await withStage { stage async throws in
      var generator = SeededGenerator(seed: 3)
      let issued = try #require(stage.keys["grafana"])
      let caller = DemoCaller(issued, scopes: [], addresses: [], hourly: [7_200, 0])
      #expect(caller.calls(at: 0, using: &generator) == 2)
      #expect(caller.calls(at: 3 * 3_600, using: &generator) == 0)
      #expect(caller.calls(at: 6 * 3_600, using: &generator) == 2)
    }
  }

  @Test func callersTakeTheSuccessorAfterAWhile() async throws {
    try await withStage { stage async throws in
      let old = try #require(stage.keys["grafana"])
      let callers = DemoCallers([DemoCaller(old, scopes: [], addresses: [], hourly: [1])])
      let new = try await stage.store.rotate(old.key.id, grace: .day, by: .ops1)
      callers.handOver(new, from: old.key.id)
      #expect(callers.callers().map(\.keyID) == [old.key.id])
      for _ in 1...20 { _ = callers.callers() }
      #expect(callers.callers().map(\.keyID) == [new.key.id])
      let token = try Token(parsing: callers.callers()[0].secret)
      #expect(try await stage.store.authenticate(token).get().id == new.key.id)
    }
  }

  // MARK: The command line

  @Test func withoutATerminalItSaysWhatElseThereIs() async throws {
    let outcome = try await Desk().run("demo")
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("the dashboard needs a terminal"))
  }
}

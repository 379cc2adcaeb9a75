import Credentials
import CredentialsTesting
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite struct DemoTests {
  private func desk(in folder: StoreFolder = StoreFolder()) async throws -> AnsweredDashboard {
    var desk = try await AnsweredDashboard.withSamples(in: folder)
    desk.state.demo = Demo()
    return desk
  }

  @Test func headerSaysThatItIsADemo() async throws {
    var desk = try await desk()
    #expect(desk.picture.split(separator: "\n")[0].hasSuffix("DEMO  ● live"))
    desk.state.demo?.daysAhead = 14
    #expect(desk.picture.split(separator: "\n")[0].hasSuffix("DEMO +14 d, 23 Nov 2026  ● live"))
  }

  @Test func clockIsMovedByAChoiceAndTheListFollows() async throws {
    let folder = StoreFolder()
    var desk = try await desk(in: folder)
    await desk.press("T")
    #expect(desk.picture.contains("Move the clock"))
    #expect(desk.picture.contains("(•) +14 days      Mon 7 Dec 2026 14:07"))
    #expect(desk.picture.contains("2 overdue"))
    await desk.press(.enter)
    #expect(desk.picture.contains("It is Mon 7 Dec 2026 14:07 now"))
    #expect(desk.picture.contains("OVERDUE 12d"))
    #expect(desk.picture.contains("6 overdue"))
    let events = try await desk.store.auditEvents(AuditQuery(action: "rotation.overdue", limit: 1)).events
    #expect(events.first?.at == folder.clock.date)
  }

  @Test func clockIsMovedByDaysThatAreTyped() async throws {
    var desk = try await desk()
    await desk.press("T")
    await desk.type("x0")
    await desk.press(.enter)
    #expect(desk.picture.contains("Type how many days, or choose above."))
    await desk.press(.backspace)
    await desk.type("30")
    #expect(desk.picture.contains("Wed 23 Dec 2026 14:07"))
    await desk.press(.enter)
    #expect(desk.outside.contains { if case .moveClock(days: 30) = $0 { true } else { false } })
  }

  @Test func clockOfAStoreOfOnesOwnIsNotMoved() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.press("T")
    #expect(desk.picture.contains("Only the clock of `qodryx demo` can be moved."))
    #expect(!desk.picture.contains("T Clock"))
  }

  @Test func firstRunLeadsToTheDemo() async throws {
    var desk = try await AnsweredDashboard(on: StoreFolder())
    await desk.press("D")
    #expect(desk.state.exit == .demo)
  }

  @Test func storeWithKeysIsNotLeftForTheDemo() async throws {
    var desk = try await AnsweredDashboard.withSamples(in: StoreFolder())
    await desk.press("D")
    #expect(desk.state.exit == nil)
  }

  @Test func codeOfARequestIsReadOutByTheDemo() async throws {
    let folder = StoreFolder()
    var desk = try await desk(in: folder)
    let begun = try await desk.store.deviceAsks()
    desk.state.demo?.codes = [begun.code]
    await desk.take(.storeChanged)
    await desk.press("3")
    #expect(desk.picture.contains("who asks would read out \(begun.code)"))
  }
}

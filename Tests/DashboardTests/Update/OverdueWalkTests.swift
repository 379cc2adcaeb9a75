import Credentials
import CredentialsTesting
import FoundationEssentials
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite struct OverdueWalkTests {
  private let folder = StoreFolder()

  /// Three keys that are overdue, and one that is not.
  private func desk() async throws -> AnsweredDashboard {
    let store = try folder.open(seed: 6)
    folder.clock.advance(days: -100)
    for name in ["oldest", "older", "old"] {
      let key = try await store.create(Samples.draft(name), by: .ops1).key
      _ = try await store.confirmSaved(key.id, by: .ops1)
      folder.clock.advance(by: 3_600)
    }
    folder.clock.set(to: ManualClock.start)
    _ = try await store.create(Samples.draft("new"), by: .ops1)
    return try await AnsweredDashboard(on: folder)
  }

  /// From the first step to behind the reveal, without a proof that it was saved.
  private func rotate(_ desk: inout AnsweredDashboard) async {
    await desk.press(.enter, .enter, .enter, .escape, .character("y"), .enter)
  }

  @Test func itGoesFromKeyToKeyAndSaysWhere() async throws {
    var desk = try await desk()
    await desk.press("R")
    #expect(desk.picture.contains("─ Rotate oldest ─"))
    #expect(desk.picture.contains("key 1 of 3 · step 1 of 4"))
    await rotate(&desk)
    #expect(desk.picture.contains("─ Rotate older ─"))
    #expect(desk.picture.contains("key 2 of 3 · step 1 of 4"))
  }

  @Test func aSkippedKeyIsLeftAsItIsAndNotComeBackTo() async throws {
    var desk = try await desk()
    await desk.press(.character("R"), .character("n"))
    #expect(desk.picture.contains("─ Rotate older ─"))
    #expect(desk.picture.contains("key 2 of 3"))
    await rotate(&desk)
    #expect(desk.picture.contains("─ Rotate old ─"))
    await rotate(&desk)
    #expect(desk.state.message == "That was the last overdue key: 2 rotated, 1 skipped.")
    #expect(desk.state.screens.isEmpty && desk.state.walk == nil)
    #expect(try await desk.store.key(referredToAs: "oldest").replaces == nil)
    #expect(try await desk.store.key(referredToAs: "old").replaces != nil)
  }

  @Test func escapeStopsAndSaysWhatIsLeft() async throws {
    var desk = try await desk()
    await desk.press("R")
    await rotate(&desk)
    await desk.press(.escape)
    #expect(desk.state.message == "Stopped: 1 rotated, 2 left overdue. R goes on.")
    await desk.press("R")
    #expect(desk.picture.contains("─ Rotate older ─"))
    #expect(desk.picture.contains("key 1 of 2"))
  }

  @Test func aRotatedKeyCannotBeSkipped() async throws {
    var desk = try await desk()
    await desk.press("R")
    await desk.press(.enter, .enter, .enter, .escape, .character("y"))
    #expect(desk.state.wizard?.step == .retire)
    await desk.press("n")
    #expect(desk.state.message == "It is rotated already.")
  }

  @Test func oneRotationHasNothingToSkip() {
    var state = State.showing(APIKey.row(of: 3))
    state.press(.character("r"), .character("n"))
    #expect(state.message == "R walks through the overdue keys; this is one rotation.")
    #expect(!state.hints(.unicode).contains { $0.label == "Skip" })
  }

  @Test func nothingOverdueIsSaidAtOnce() {
    var state = State.showing(APIKey.row(of: 3))
    state.press("R")
    state.receive(.nextOverdue(nil, remaining: 0))
    #expect(state.message == "No key is overdue.")
  }

  @Test func somebodyWhoHasGoneOnIsNotInterrupted() {
    var state = State.showing(APIKey.row(of: 3))
    state.press(.character("R"), .character("n"))
    state.receive(.nextOverdue(APIKey.row(of: 3)[1], remaining: 2))
    #expect(state.form != nil && state.walk == nil)
  }
}

import Credentials
import CredentialsTesting
import SQLiteStore
import Terminal
import Testing

@testable import Dashboard

@Suite struct UndoTests {
  private let folder = StoreFolder()

  private func desk(_ names: String...) async throws -> AnsweredDashboard {
    let store = try folder.open(seed: 5)
    for name in names {
      let key = try await store.create(Samples.draft(name), by: .ops1).key
      _ = try await store.confirmSaved(key.id, by: .ops1)
      folder.clock.advance(by: 60)
    }
    return try await AnsweredDashboard(on: folder)
  }

  private func actions(of desk: AnsweredDashboard) async throws -> [String] {
    try await desk.store.auditEvents(AuditQuery(limit: 20)).events.map(\.action.rawValue)
  }

  @Test func disablingIsTakenBackByAChangeOfItsOwn() async throws {
    var desk = try await desk("sync")
    await desk.press(.character("d"), .character("y"))
    #expect(desk.state.message == "sync is disabled. u undoes it.")
    await desk.press("u")
    #expect(desk.state.message == "sync works again: the disabling is undone.")
    #expect(try await desk.store.key(referredToAs: "sync").disabledAt == nil)
    #expect(try await actions(of: desk).prefix(2) == ["key.enabled", "key.disabled"])
    await desk.press("u")
    #expect(desk.state.message == "There is nothing to undo.")
  }

  @Test func enablingIsTakenBackToo() async throws {
    var desk = try await desk("sync")
    await desk.press(.character("d"), .character("y"), .character("d"))
    #expect(desk.state.message == "sync works again. u undoes it.")
    await desk.press("u")
    #expect(desk.state.message == "sync is disabled again: the enabling is undone.")
    #expect(try await desk.store.key(referredToAs: "sync").disabledAt != nil)
  }

  @Test func anEditGoesBackAndSeveralOneByOne() async throws {
    var desk = try await desk("sync")
    await desk.press("e")
    await desk.type("-2")
    await desk.press(.control("s"))
    #expect(desk.state.message == "sync-2 is saved. u undoes it.")
    await desk.press("e")
    await desk.type("-3")
    await desk.press(.control("s"))
    await desk.press("u")
    #expect(desk.state.selectedName == "sync-2")
    #expect(desk.state.message == "sync-2 is as it was: the edit is undone.")
    await desk.press("u")
    #expect(desk.state.selectedName == "sync")
  }

  @Test func whatSomebodyHasChangedSinceIsLeftAlone() async throws {
    var desk = try await desk("sync")
    await desk.press("e")
    await desk.type("-2")
    await desk.press(.control("s"))
    let other = try folder.open()
    let key = try await other.key(referredToAs: "sync-2")
    _ = try await other.edit(key.id, KeyEdit(name: "theirs"), by: .qa)
    await desk.press("u")
    #expect(desk.state.message == "Sync-2 was changed again since then: nothing is undone.")
    #expect(try await other.key(key.id).name == "theirs")
    await desk.press("u")
    #expect(desk.state.message == "There is nothing to undo.")
  }

  @Test func aChangeToAnotherFieldSinceDoesNotStandInTheWay() async throws {
    var desk = try await desk("sync")
    await desk.press("e")
    await desk.type("-2")
    await desk.press(.control("s"))
    let other = try folder.open()
    let key = try await other.key(referredToAs: "sync-2")
    _ = try await other.edit(key.id, KeyEdit(note: "theirs"), by: .qa)
    await desk.press("u")
    #expect(try await other.key(key.id).name == "sync")
    #expect(try await other.key(key.id).note == "theirs")
  }

  @Test func narrowedScopesStayNarrowAndItSaysSo() {
    let before = Samples.key(
      Samples.draft("sync", scopes: [Scope(.read, .projects), Scope(.write, .projects)])
    )
    let after = before.with { $0.scopes = [Scope(.read, .projects)] }
    var state = State.showing([before])
    state.receive(.edited(after))
    #expect(state.message == "sync is saved. Narrowed scopes cannot be widened again.")
    #expect(state.press("u").isEmpty)

    state = State.showing([before])
    state.receive(.edited(after.with { $0.note = "new" }))
    #expect(state.message == "sync is saved. u undoes all but the narrowed scopes.")
    #expect(state.press("u").words == ["undo editing \(before.id)"])
  }

  @Test func manyDisabledKeysAreTakenBackAsOne() async throws {
    var desk = try await desk("a-sync", "b-sync")
    await desk.press(.character("*"), .character("d"), .tab, .enter)
    #expect(desk.state.message == "2 keys disabled. u undoes it.")
    await desk.press("u")
    #expect(desk.state.bulk?.action == .enable)
    await desk.press(.tab, .enter)
    #expect(desk.state.message == "2 keys enabled.")
    #expect(try await desk.store.key(referredToAs: "a-sync").disabledAt == nil)
    await desk.press("u")
    #expect(desk.state.message == "There is nothing to undo.")
  }

  @Test func itWaitsForTheStoreAndForgetsWhatIsOld() {
    var state = State.showing(APIKey.row(of: 1))
    let key = APIKey.row(of: 1)[0].with { $0.disabledAt = ManualClock.start }
    for _ in 0..<25 { state.receive(.disabled(key)) }
    #expect(state.undos.steps.count == 20)
    #expect(state.press("u").words == ["undo disabling key_KEY0"])
    #expect(state.press("u").isEmpty)
    #expect(state.message == "The store is at work on it.")
    state.receive(.failed(.undo(UndoStep(.disabled(key))), .unavailable("no route to host")))
    #expect(state.undos.steps.count == 20)
  }

  @Test func readOnlyUndoesNothing() {
    var state = State.showing(APIKey.row(of: 1), isReadOnly: true)
    #expect(state.press("u").isEmpty)
    #expect(state.message == "Opened with --read-only: nothing can be changed.")
  }
}

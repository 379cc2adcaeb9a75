import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct ColumnsTests {
  private var state: State = {
    var session = Session.sample()
    session.keepsPreferences = true
    var state = State(session: session, size: .standard, now: ManualClock.start)
    _ = state.start()
    var counts = KeyCounts()
    counts.active = 2
    state.receive(.counts(counts))
    state.answer(state.reloadList(), from: Shelf(keys: APIKey.row(of: 2)))
    return state
  }()

  private var shown: [KeyColumnChoice] { state.keyColumns.compactMap { KeyColumnChoice($0.kind) } }

  @Test mutating func theListShowsAtOnceWhatIsLeft() {
    #expect(shown.contains(.type))
    state.press("c")
    #expect(state.press(.character(" ")).words == [])
    #expect(!shown.contains(.type))
    #expect(!draw(state).plainText().contains("TYPE"))
    #expect(draw(state).plainText().contains("[ ] Type"))
  }

  @Test mutating func enterKeepsThemForTheNextTime() {
    state.press("c")
    state.press(.down, .down, .down, .character(" "))
    #expect(state.press(.enter).words == ["keep - scopes"])
    #expect(state.modal == nil)
    #expect(!shown.contains(.scopes))
  }

  @Test mutating func escapeLeavesThemAsTheyWere() {
    state.press("c")
    state.press(.character(" "))
    #expect(state.press(.escape).words == [])
    #expect(shown.contains(.type))
  }

  @Test mutating func theOrderIsKeptToo() {
    #expect(state.press("s").words.contains("keep name "))
    #expect(!state.press(.down).words.contains { $0.hasPrefix("keep") })
  }

  @Test func whereNothingIsKeptNothingIsAsked() {
    var state = State.showing(APIKey.row(of: 2))
    #expect(!state.press("s").words.contains { $0.hasPrefix("keep") })
  }

  @Test func aColumnLeftOutMakesRoomForOthers() {
    let width = 90
    let all = KeyColumn.fitting(width).map(\.kind)
    let without = KeyColumn.fitting(width, without: [.scopes, .ageBar]).map(\.kind)
    #expect(!all.contains(.owner))
    #expect(without.contains(.owner))
    let least = KeyColumn.fitting(40, without: Set(KeyColumnChoice.allCases)).map(\.kind)
    #expect(least == [.name, .prefixedHint])
  }

  @Test mutating func aFailureToKeepIsToldQuietly() {
    _ = update(&state, .preferencesNotKept(reason: "no space left on device"))
    #expect(state.message == "Not kept for the next time: no space left on device.")
  }
}

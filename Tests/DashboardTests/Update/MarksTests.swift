import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct MarksTests {
  private func marked(_ state: State) -> [String] { state.list.marks.keys.map(\.name) }

  @Test func blankMarksTheRowAndGoesOn() {
    var state = State.showing(APIKey.row(of: 3))
    state.press(.character(" "), .character(" "))
    #expect(marked(state) == ["key-0", "key-1"])
    #expect(state.selectedName == "key-2")
    let picture = draw(state).plainText()
    #expect(picture.contains("╭─ API Keys · 2 marked ─"))
    #expect(picture.contains("│  ✓key-0 "))
    #expect(picture.contains("│ ► key-2 "))
  }

  @Test func blankOnAMarkedRowTakesTheMarkAway() {
    var state = State.showing(APIKey.row(of: 3))
    state.press(.character(" "), .up, .character(" "))
    #expect(marked(state).isEmpty)
    #expect(!draw(state).plainText().contains("marked"))
  }

  @Test func marksOutliveAFilterAnOrderAndARefresh() {
    let keys = APIKey.row(of: 5)
    var state = State.showing(keys)
    state.press(" ")
    state.press("/")
    state.answer(state.type("key-3"), from: Shelf(keys: [keys[3]]))
    state.press(.enter)
    state.press(" ")
    state.answer(state.press("S"), from: Shelf(keys: [keys[3]]))
    state.answer(update(&state, .storeChanged), from: Shelf(keys: [keys[3]]))
    #expect(marked(state) == ["key-0", "key-3"])
  }

  @Test func escapeTakesTheMarksAwayBeforeTheFilter() {
    let keys = APIKey.row(of: 3)
    var state = State.showing(keys)
    state.press("/")
    state.answer(state.type("key"), from: Shelf(keys: keys))
    state.press(.enter)
    state.press(" ")
    #expect(state.press(.escape).isEmpty)
    #expect(marked(state).isEmpty)
    #expect(state.list.filterText == "key")
    state.press(.escape)
    #expect(state.list.filterText.isEmpty)
  }

  @Test func theStarMarksEverythingThatIsHere() {
    var state = State.showing(APIKey.row(of: 4))
    #expect(state.press("*").isEmpty)
    #expect(state.list.marks.count == 4)
    #expect(state.message == "4 keys marked.")
    state.press("U")
    #expect(state.list.marks.isEmpty)
    state.press("U")
    #expect(state.message == "Nothing is marked.")
  }

  @Test func theStarAsksForWhatIsNotHereAndStopsAtAThousand() {
    let keys = APIKey.row(of: 1_200)
    var state = State.showing(keys)
    #expect(state.press("*").words == ["keys to mark, 1000 at most"])
    let page = KeyPage(keys: Array(keys.prefix(1_000)), hasMore: true)
    state.receive(.matchingKeys(page, generation: state.list.generation))
    #expect(state.list.marks.count == 1_000)
    #expect(state.message == "1 000 keys are marked: the most at one time. More match than that.")
    state.press(.end)
    state.list.rows = Array(keys.suffix(5))
    state.list.selected = 0
    state.press(" ")
    #expect(state.list.marks.count == 1_000)
    #expect(state.message == "1 000 keys are marked: the most at one time. Change these first.")
  }

  @Test func keysOfAnotherFilterAreNotMarked() {
    var state = State.showing(APIKey.row(of: 3))
    state.receive(
      .matchingKeys(KeyPage(keys: APIKey.row(of: 2), hasMore: false), generation: state.list.generation - 1)
    )
    #expect(state.list.marks.isEmpty)
  }

  @Test func theHintsSayHowManyAreChanged() {
    var state = State.showing(APIKey.row(of: 3))
    state.press(.character(" "), .character(" "))
    let hints = state.hints(.unicode)
    #expect(hints.contains(Hint(key: "r", label: "Rotate 2")))
    #expect(hints.contains(Hint(key: "X", label: "Revoke 2")))
    #expect(hints.contains(Hint(key: "d", label: "Disable 2")))
  }

  @Test func anEmptyListHasNothingToMark() {
    var state = State.showing([])
    state.press(" ")
    #expect(state.message == "There is no key to mark.")
  }
}

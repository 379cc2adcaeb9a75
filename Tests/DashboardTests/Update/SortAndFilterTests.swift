import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct SortAndFilterTests {
  @Test func sortGoesThroughEveryColumnAndBack() {
    var state = State.showing(APIKey.row(of: 3))
    let sorts = (0..<7).compactMap { _ in state.press("s").pages.first?.query.sort.text }
    #expect(sorts == ["name", "type", "env", "owner", "created", "used", "rotation"])
  }

  @Test func theOrderCanBeTurnedAround() {
    var state = State.showing(APIKey.row(of: 3))
    #expect(state.press("S").pages.first?.query.sort == KeySort(.rotation, ascending: false))
    #expect(state.message == "Sorted by rotation. s goes to the next column, S turns the order around.")
    #expect(state.press("S").pages.first?.query.sort == .standard)
  }

  @Test func theSelectedKeyStaysSelectedInAnotherOrder() {
    let keys = APIKey.row(of: 5)
    var state = State.showing(keys)
    state.press(.down)
    state.answer(state.press("S"), from: Shelf(keys: keys.reversed()))
    #expect(state.selectedName == "key-1")
    #expect(state.list.selected == 3)
  }

  @Test func theFirstKeyOfANewOrderCanBeAskedForBeforeItIsThere() {
    let keys = APIKey.row(of: 5)
    var state = State.showing(keys)
    state.press("S")
    state.answer(state.press("g"), from: Shelf(keys: keys.reversed()))
    #expect(state.selectedName == "key-4")
    #expect(state.list.selected == 0)
  }

  @Test func everyLetterFilters() throws {
    var state = State.showing(APIKey.row(of: 3))
    #expect(state.press("/").isEmpty)
    let queries = state.type("ci").pages.map(\.query.filter)
    #expect(queries == [try KeyFilter(parsing: "c"), try KeyFilter(parsing: "ci")])
  }

  @Test func anUnfinishedWordKeepsTheLastRowsAndSaysWhatCouldFollow() throws {
    let keys = APIKey.row(of: 3)
    var state = State.showing(keys)
    state.press("/")
    state.answer(state.type("key-1 "), from: Shelf(keys: [keys[1]]))
    state.answer(state.type("i"), from: Shelf(keys: [keys[1]]))
    #expect(state.type("s").isEmpty)
    #expect(state.prompt?.answer.contains("is:overdue") == true)
    #expect(state.type(":ov").isEmpty)
    #expect(state.list.rows == [keys[1]])
    #expect(state.prompt?.field.text == "key-1 is:ov")
    #expect(state.prompt?.answer == "overdue")
    #expect(state.list.filterText == "key-1 i")

    let filter = try #require(state.type("erdue").pages.last?.query.filter)
    #expect(filter == (try KeyFilter(parsing: "key-1 is:overdue")))
    #expect(state.prompt?.answer != "overdue")
  }

  @Test func keysThatAreShortcutsElsewhereAreTextInTheFilter() {
    var state = State.showing(APIKey.row(of: 3))
    state.press("/")
    #expect(state.type("nXrq?").changes.isEmpty)
    #expect(state.exit == nil)
    #expect(state.list.filterField.text == "nXrq?")
  }

  @Test func enterKeepsTheFilterAndEscapeClearsIt() {
    let keys = APIKey.row(of: 3)
    var state = State.showing(keys)
    state.press("/")
    state.answer(state.type("2"), from: Shelf(keys: [keys[2]]))
    state.press(.enter)
    #expect(!state.list.isFiltering)
    #expect(state.list.rows == [keys[2]])

    state.answer(state.press(.escape), from: Shelf(keys: keys))
    #expect(state.list.rows == keys)
    #expect(state.list.filterField.text.isEmpty)
    #expect(state.press(.escape).isEmpty)
  }

  @Test func escapeInTheFilterLineShowsEverythingAgain() {
    let keys = APIKey.row(of: 3)
    var state = State.showing(keys)
    state.press("/")
    state.answer(state.type("2"), from: Shelf(keys: [keys[2]]))
    state.answer(state.press(.escape), from: Shelf(keys: keys))
    #expect(state.list.rows == keys)
    #expect(state.selectedName == "key-2")
    #expect(state.prompt == nil)
  }

  @Test func theArrowsMoveWhileAFilterIsTyped() {
    var state = State.showing(APIKey.row(of: 3))
    state.press("/")
    state.press(.down)
    #expect(state.selectedName == "key-1")
    #expect(state.list.isFiltering)
  }
}

import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct ListRefreshTests {
  private let keys = APIKey.row(of: 40)

  private func scrolled() -> State {
    var state = State.showing(keys)
    for _ in 0..<20 { state.press(.down) }
    for _ in 0..<5 { state.press(.up) }
    return state
  }

  @Test func aChangeByAnybodyKeepsSelectionAndScroll() {
    var state = scrolled()
    let offset = state.list.selected - state.list.top
    let newcomer = Samples.key(
      Samples.draft("newcomer"),
      id: "NEW",
      createdAt: keys[0].createdAt - RotationPolicy.day
    )
    state.answer(update(&state, .storeChanged), from: Shelf(keys: [newcomer] + keys))
    #expect(state.selectedName == "key-15")
    #expect(state.list.selected == 16)
    #expect(state.list.selected - state.list.top == offset)
  }

  /// A replaced key moves up the calendar, in front of the place from which the rows were read.
  @Test func aKeyThatHasMovedInFrontOfTheRowsIsLoaded() {
    var state = State.showing([keys[1]])
    let cursor = KeyCursor(at: keys[1], in: state.list.sort)
    let tally = KeyTally(matching: 2, position: 1)
    let effects = state.receive(.tally(tally, before: cursor, generation: state.list.generation))
    #expect(effects.words == ["page prepend"])
    state.answer(effects, from: Shelf(keys: Array(keys[0...1])))
    #expect(state.list.rows.map(\.name) == ["key-0", "key-1"])
    #expect(state.selectedName == "key-1")
    #expect(state.list.top == 0)
  }

  @Test func whereTheSelectedKeyIsGoneTheNextOneIsSelected() {
    var state = scrolled()
    let rest = keys.filter { $0.name != "key-15" }
    state.answer(update(&state, .storeChanged), from: Shelf(keys: rest))
    #expect(state.selectedName == "key-16")
  }

  @Test func whereAllKeysAreGoneNothingIsSelected() {
    var state = scrolled()
    state.answer(update(&state, .storeChanged), from: Shelf(keys: []))
    #expect(state.selectedName == nil)
    #expect(state.press(.down, .pageUp, .end, .enter, .character("r")).changes.isEmpty)
  }

  @Test func aChangeWhileTheEndIsAwaitedStillGoesToTheEnd() {
    let shelf = Shelf(keys: APIKey.row(of: 500))
    var state = State.showing(shelf.keys)
    let lost = state.press(.end)
    let asked = update(&state, .storeChanged)
    state.answer(lost + asked, from: shelf)
    #expect(state.selectedName == "key-499")
  }

  @Test func aChangeWhileAFilterIsAwaitedStillShowsItsFirstKeys() {
    let shelf = Shelf(keys: APIKey.row(of: 2_000))
    var state = State.showing(shelf.keys)
    state.answer(state.press(.end), from: shelf)
    _ = state.press(.character("/"), .character("k"))
    let asked = update(&state, .storeChanged)
    #expect(asked.pages.map(\.query.anchor) == [.start])
    #expect(asked.pages.map(\.purpose.kind) == [.refilter])
  }

  @Test func aNewKeyIsShownWhereverItIs() {
    let shelf = Shelf(keys: APIKey.row(of: 1_000))
    var state = State.showing(shelf.keys)
    state.answer(state.showInList(shelf.keys[700]), from: shelf)
    #expect(state.selectedName == "key-700")
    #expect(state.list.position.map { $0 + state.list.selected } == 700)
    state.answer(state.press(.up), from: shelf)
    #expect(state.selectedName == "key-699")
  }

  @Test func whoMovesOnIsNotPulledBackToANewKey() {
    var state = State.showing(keys)
    let elsewhere = Samples.key(Samples.draft("elsewhere"), id: "ELSE")
    state.answer(state.showInList(elsewhere), from: Shelf(keys: keys))
    state.press(.down)
    state.answer(update(&state, .storeChanged), from: Shelf(keys: keys + [elsewhere]))
    #expect(state.selectedName == "key-1")
  }

  @Test func comingBackAfterAStopLooksAgain() {
    var state = State.showing(keys)
    #expect(update(&state, .resumed).words == ["page refresh", "counts", "policy", "approvals", "alerts"])
  }

  /// As on a slow line beside a busy gateway: a question that is asked anew at every change is never answered.
  @Test func changesWhileTheFirstRowsAreOnTheirWayAreLookedAtAfterwards() {
    let shelf = Shelf(keys: keys)
    var state = State(session: .sample(), size: .standard, now: ManualClock.start)
    let first = state.start()
    #expect(update(&state, .storeChanged).pages.isEmpty)
    #expect(update(&state, .storeChanged).pages.isEmpty)

    let later = state.receive(.page(KeyPage(keys: keys, hasMore: false), first.pages[0].purpose))
    #expect(state.selectedName == "key-0")
    #expect(later.pages.map(\.purpose.kind) == [.refresh])
    state.answer(later, from: shelf)
    #expect(update(&state, .storeChanged).pages.map(\.purpose.kind) == [.refresh])
  }

  @Test func changesWhileARefreshIsOnItsWayBecomeOneMore() {
    var state = State.showing(keys)
    let first = update(&state, .storeChanged)
    #expect(update(&state, .storeChanged).pages.isEmpty)
    #expect(update(&state, .storeChanged).pages.isEmpty)
    let page = KeyPage(keys: keys, hasMore: false)
    #expect(state.receive(.page(page, first.pages[0].purpose)).pages.map(\.purpose.kind) == [.refresh])
  }

  @Test func aChangeAfterAFailedRefreshAsksAgain() {
    var state = State.showing(keys)
    for effect in update(&state, .storeChanged) {
      guard case .ask(let request) = effect else { continue }
      _ = state.receive(.failed(request, .unavailable("gone")))
    }
    #expect(update(&state, .storeChanged).pages.map(\.purpose.kind) == [.refresh])
  }
}

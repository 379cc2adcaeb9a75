import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct ListLoadingTests {
  @Test func openingAsksForTheFirstKeysTheNumbersAndThePassedDeadlines() {
    var state = State(session: .sample(), size: .standard, now: ManualClock.start)
    #expect(state.start().words == ["policy", "page start", "counts", "deadlines", "approvals", "alerts"])
  }

  @Test func aPageBringsItsTallyAndWhatTheStripShows() throws {
    var state = State(session: .sample(), size: .standard, now: ManualClock.start)
    let purpose = try #require(state.start().pages.first?.purpose)
    let effects = state.receive(.page(KeyPage(keys: APIKey.row(of: 3), hasMore: false), purpose))
    #expect(effects.words == ["tally", "usage of key_KEY0"])
  }

  @Test func anAnswerToAnOlderQuestionIsDropped() throws {
    var state = State.showing(APIKey.row(of: 3))
    let old = try #require(state.press("s").pages.first?.purpose)
    let new = try #require(state.press("s").pages.first?.purpose)
    let late = Samples.key(Samples.draft("late"), id: "LATE")

    #expect(state.receive(.page(KeyPage(keys: [late], hasMore: false), old)).isEmpty)
    #expect(state.list.rows.map(\.name) == ["key-0", "key-1", "key-2"])
    state.receive(.tally(KeyTally(matching: 99, position: 7), before: nil, generation: old.generation))
    #expect(state.list.matching == 3)

    state.receive(.page(KeyPage(keys: [late], hasMore: false), new))
    #expect(state.list.rows.map(\.name) == ["late"])
  }

  @Test func aHeldKeyDoesNotPileUpQuestions() {
    var state = State.showing(APIKey.row(of: 400))
    let effects = (0..<110).flatMap { _ in state.press(.down) }
    #expect(effects.words == ["usage of key_KEY2", "usage of key_KEY3", "page append"])
    #expect(state.selectedName == "key-110")
  }

  @Test func theStripCatchesUpOnceAHeldKeyIsReleased() {
    var state = State.showing(APIKey.row(of: 50))
    for _ in 0..<20 { state.press(.down) }
    #expect(state.receive(.usage(.unused, of: KeyID(rawValue: "key_KEY2"))).isEmpty)
    #expect(state.receive(.usage(.unused, of: KeyID(rawValue: "key_KEY3"))).words == ["usage of key_KEY20"])
    #expect(state.receive(.usage(.unused, of: KeyID(rawValue: "key_KEY20"))).words == ["usage of key_KEY21"])
    #expect(state.receive(.usage(.unused, of: KeyID(rawValue: "key_KEY21"))).isEmpty)
  }

  @Test func theUseOfTheNextKeyIsThereAsSoonAsItIsSelected() {
    let shelf = Shelf(keys: APIKey.row(of: 50))
    var state = State.showing(shelf.keys)
    var previous = Key.down
    for key: Key in [.down, .down, .pageDown, .pageDown, .up, .up] {
      let isRepeated = key == previous
      let effects = state.press(key)
      if isRepeated { #expect(state.selectedKeyHasKnownUse, "after \(key) the strip has to wait") }
      state.answer(effects, from: shelf)
      previous = key
    }
  }

  @Test func whatIsAskedForBeforeAChangeIsNoAnswerForTheNextKey() throws {
    let shelf = Shelf(keys: APIKey.row(of: 50))
    var state = State.showing(shelf.keys)
    #expect(state.press(.down).words == ["usage of key_KEY2"])
    let page = try #require(state.refreshList().pages.first)
    let effects = state.receive(.page(shelf.page(page.query), page.purpose))
    #expect(effects.words.contains("usage of key_KEY1"))
    #expect(state.selectedKeyHasKnownUse, "what is known is shown until there is more")
    // The answer from before the change.
    #expect(state.receive(.usage(.unused, of: KeyID(rawValue: "key_KEY2"))).isEmpty)
    #expect(state.receive(.usage(.unused, of: KeyID(rawValue: "key_KEY1"))).words == ["usage of key_KEY2"])
    state.press(.down)
    #expect(!state.selectedKeyHasKnownUse)
  }

  @Test func useThatWasLookedUpLongAgoIsLookedUpAgain() {
    let shelf = Shelf(keys: APIKey.row(of: 50))
    var state = State.showing(shelf.keys)
    state.now = state.now.addingTimeInterval(120)
    let effects = state.press(.down)
    #expect(effects.words == ["usage of key_KEY1"])
    #expect(state.selectedKeyHasKnownUse, "what is known is shown until there is more")
    state.answer(effects, from: shelf)
    #expect(state.press(.up).words == ["usage of key_KEY0"])
  }

  @Test func useThatNobodyHasLookedForFailsInSilence() {
    var state = State.showing(APIKey.row(of: 50))
    #expect(state.press(.down).words == ["usage of key_KEY2"])
    state.receive(.failed(.usage(KeyID(rawValue: "key_KEY2")), .unavailable("the disk is busy")))
    #expect(state.notice == nil)
    #expect(state.press(.down).words == ["usage of key_KEY2"])
    state.receive(.failed(.usage(KeyID(rawValue: "key_KEY2")), .unavailable("the disk is busy")))
    #expect(state.message.contains("The disk is busy"))
  }

  @Test func moreRowsAreAskedForBeforeTheEndIsReached() {
    var state = State.showing(APIKey.row(of: 400))
    #expect(state.list.rows.count == KeyList.pageSize)
    let distance = KeyList.pageSize - KeyList.margin
    for _ in 0..<distance - 1 { #expect(state.press(.down).pages.isEmpty) }
    let page = state.press(.down).pages.first
    #expect(page?.purpose.kind == .append)
    #expect(page?.query.anchor == .after(KeyCursor(at: APIKey.row(of: 120)[119], in: .standard)))
  }

  @Test func aQuestionThatFailedCanBeAskedAgain() throws {
    var state = State.showing(APIKey.row(of: 400))
    let effects = (0..<80).flatMap { _ in state.press(.down) }
    let page = try #require(effects.pages.first)
    state.receive(.failed(.page(page.query, page.purpose), .unavailable("the disk is busy")))
    #expect(state.message == "The disk is busy. Trying again by itself; ^L tries now.")
    #expect(state.press(.down).pages.first?.purpose.kind == .append)
  }

  @Test func pagingThroughALongListKeepsPlaceAndSelectionWhileRowsAreDropped() {
    let shelf = Shelf(keys: APIKey.row(of: 1_500))
    var state = State.showing(shelf.keys)
    var place = 0
    while place < 1_499 {
      state.answer(state.press(.pageDown), from: shelf)
      place = min(1_499, place + state.listHeight)
      #expect(state.selectedName == "key-\(place)")
      #expect(state.list.position.map { $0 + state.list.selected } == place)
    }
    #expect(state.list.rows.count <= KeyList.capacity + KeyList.pageSize)
    while place > 0 {
      state.answer(state.press(.pageUp), from: shelf)
      place = max(0, place - state.listHeight)
      #expect(state.selectedName == "key-\(place)")
      #expect(state.list.position.map { $0 + state.list.selected } == place)
    }
    #expect(!state.list.hasMoreBefore)
  }

  @Test func pagingDownGoesOnWithTheRowsThatWereOnTheirWay() throws {
    let shelf = Shelf(keys: APIKey.row(of: 400))
    var state = State.showing(shelf.keys)
    let presses = KeyList.pageSize / state.listHeight + 1
    let page = try #require((0..<presses).flatMap { _ in state.press(.pageDown) }.pages.first)
    #expect(state.list.selected == KeyList.pageSize - 1)

    state.receive(.page(shelf.page(page.query), page.purpose))

    #expect(state.selectedName == "key-\(KeyList.pageSize - 1 + state.listHeight)")
  }

  @Test func thePlaceIsRightBeforeTheStoreHasCountedAgain() throws {
    let shelf = Shelf(keys: APIKey.row(of: 1_500))
    var state = State.showing(shelf.keys)
    state.answer(state.press(.end), from: shelf)
    let effects = (0..<70).flatMap { _ in state.press(.up) }
    let page = try #require(effects.pages.first)
    #expect(page.purpose.kind == .prepend)
    state.receive(.page(shelf.page(page.query), page.purpose))
    #expect(state.selectedName == "key-1429")
    #expect(state.list.position.map { $0 + state.list.selected } == 1_429)
  }

  @Test func theEndsAreOneStepAway() {
    let shelf = Shelf(keys: APIKey.row(of: 1_500))
    var state = State.showing(shelf.keys)
    state.answer(state.press(.end), from: shelf)
    #expect(state.selectedName == "key-1499")
    #expect(state.list.position.map { $0 + state.list.selected } == 1_499)
    state.answer(state.press("g"), from: shelf)
    #expect(state.selectedName == "key-0")
    #expect(state.list.position == 0)
  }

  @Test func aSmallerTerminalKeepsTheSelectionOnTheScreen() {
    var state = State.showing(APIKey.row(of: 100), size: .large)
    for _ in 0..<14 { state.press(.down) }
    _ = update(&state, .resized(Size(columns: 40, rows: 10)))
    #expect(state.list.top == 14 - state.listHeight + 1)
    #expect(state.selectedName == "key-14")
  }
}

extension State {
  fileprivate var selectedKeyHasKnownUse: Bool {
    list.selectedKey.map { knownUsage(of: $0.id) != nil } ?? false
  }
}

import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct AuditLogTests {
  @Test func openingItAsksForTheNewestEventsAndTheChainOnce() {
    var state = State.showing(APIKey.row(of: 2))
    #expect(state.press("4").words == ["deadlines", "events newest", "chain"])
    #expect(state.press("4").isEmpty)
    #expect(draw(state).plainText().contains("verifying the chain …"))
    state.receive(.chain(.intact(events: 3)))
    #expect(draw(state).plainText().contains("chain verified ✓ now"))
    state.now += 5 * 60
    #expect(draw(state).plainText().contains("chain verified ✓ 5m ago"))
    #expect(state.press("v").words == ["chain"])
    #expect(state.press("v").isEmpty)
    #expect(state.message == "The chain is being verified.")
  }

  @Test func aReaderWritesNothingByLooking() {
    var state = State.showing(APIKey.row(of: 2), isReadOnly: true)
    #expect(state.press("4").words == ["events newest", "chain"])
  }

  @Test func aChangedLogIsSaidAtOnceAndBesideTheEvent() {
    var log = Log(5)
    var state = State.onAudit(&log)
    state.receive(.chain(.broken(atSequence: 5, events: 5)))
    #expect(draw(state).plainText().contains("CHAIN BROKEN at 5"))
    #expect(state.message == "The log was changed: event 5 does not follow. Compare it with a backup.")
    #expect(draw(state).plainText().contains("✗ BROKEN"))
    state.press(.down)
    #expect(!draw(state).plainText().contains("✗ BROKEN"))
  }

  @Test func anEventThatSaysSomethingElseNowIsBrokenWithoutAnyVerification() {
    let chain = ChainState()
    let log = Log(3)
    let event = log.events[0]
    #expect(chain.holds(at: event, after: log.events[1]))
    #expect(chain.holds(at: log.events[2], after: nil))
    let forged = AuditEvent(
      sequence: event.sequence,
      at: event.at,
      actor: .system,
      action: event.action,
      keyID: event.keyID,
      target: event.target,
      detail: event.detail,
      previousHash: event.previousHash,
      hash: event.hash
    )
    #expect(!chain.holds(at: forged, after: nil))
    #expect(!chain.holds(at: event, after: log.events[2]))
  }

  @Test func onlyWhatIsNearTheSelectionIsEverLoaded() {
    var log = Log(5_000)
    var state = State.onAudit(&log)
    #expect(log.asked == ["newest/100"])
    for _ in 0..<40 { state.answer(state.press(.pageDown), from: &log) }
    #expect(state.selectedEvent == 5_000 - 400)
    #expect(state.audit.events.count == 500)
    for _ in 0..<200 { state.answer(state.press(.pageDown), from: &log) }
    #expect(state.audit.events.count <= AuditTab.capacity)
    #expect(state.selectedEvent == 5_000 - 2_400)
    for _ in 0..<240 { state.answer(state.press(.pageUp), from: &log) }
    #expect(state.selectedEvent == 5_000)
    #expect(state.audit.events.count <= AuditTab.capacity + AuditTab.pageSize)
    #expect(!state.audit.hasNewer)
  }

  @Test func theOldestEventIsOneStepAway() {
    var log = Log(5_000)
    var state = State.onAudit(&log)
    state.answer(state.press("G"), from: &log)
    #expect(state.selectedEvent == 1)
    #expect(draw(state).plainText().contains(" 5 000 of 5 000 "))
    for _ in 0..<150 { state.answer(state.press(.up), from: &log) }
    #expect(state.selectedEvent == 151)
    state.answer(state.press("g"), from: &log)
    #expect(state.selectedEvent == 5_000)
    #expect(log.asked.count <= 6)
  }

  @Test func newEventsAreFollowedUntilSomebodyLooksElsewhere() {
    var log = Log(30)
    var state = State.onAudit(&log)
    #expect(draw(state).plainText().contains("newest first · following"))
    log.add(.revoked)
    state.answer(update(&state, .storeChanged), from: &log)
    #expect(state.selectedEvent == 31)

    state.press(.down, .down)
    #expect(!draw(state).plainText().contains("following"))
    log.add(.revoked)
    state.answer(update(&state, .storeChanged), from: &log)
    #expect(state.selectedEvent == 29)

    state.answer(state.press("F"), from: &log)
    #expect(state.selectedEvent == 32)
    #expect(draw(state).plainText().contains("following"))
  }

  @Test func moreNewEventsThanAPageHoldsLeaveTheRowsInPlace() {
    var log = Log(300)
    var state = State.onAudit(&log)
    state.press(.down)
    for _ in 0..<500 { log.add(.edited) }
    state.answer(update(&state, .storeChanged), from: &log)
    #expect(state.selectedEvent == 299)
    #expect(state.audit.position == 502)
    state.answer(state.press(.up), from: &log)
    #expect(state.selectedEvent == 300)
    state.answer(state.press("g"), from: &log)
    #expect(state.selectedEvent == 800)
  }

  @Test(arguments: [50, 150, 900])
  func whatComesTooLateIsNeitherDoubledNorLeavesAHole(newcomers: Int) {
    var log = Log(5_000)
    var state = State.onAudit(&log)
    var older: [Effect] = []
    for _ in 0..<7 { older += state.press(.pageDown) }
    #expect(older.words == ["events older"])
    state.press("F")
    for _ in 0..<newcomers { log.add(.edited) }
    state.answer(update(&state, .storeChanged), from: &log)
    state.answer(older, from: &log)
    let sequences = state.audit.events.map(\.sequence)
    #expect(sequences.first == 5_000 + newcomers)
    #expect(zip(sequences, sequences.dropFirst()).allSatisfy { $0 == $1 + 1 })
  }

  @Test func anEventLeadsToItsKeyAndBack() {
    var log = Log(3)
    var state = State.onAudit(&log)
    let effects = state.press(.enter)
    #expect(effects.words == ["open key_KEY2"])
    state.receive(.opened(APIKey.row(of: 7)[2]))
    #expect(state.detail?.key.name == "key-2")
    #expect(draw(state).plainText().contains("Audit Log ▸ key-2"))
    state.press("]")
    #expect(state.message == "Esc goes back to where this page was opened.")
    state.press(.escape)
    #expect(state.tab == .audit && state.screens.isEmpty)
  }

  @Test func aKeyThatComesTooLateInterruptsNothing() {
    var log = Log(3)
    var state = State.onAudit(&log)
    state.press(.enter)
    state.press("2")
    state.receive(.opened(APIKey.row(of: 7)[2]))
    #expect(state.screens.isEmpty)
  }

  @Test func whatIsAboutNoKeySaysSo() {
    var log = Log(0)
    var state = State.onAudit(&log)
    #expect(draw(state).plainText().contains("Nothing has happened yet."))
    state.press(.enter)
    #expect(state.message == "There is no event.")
    #expect(state.press("E").isEmpty)
    #expect(state.message == "There is no event to export.")
  }

  @Test func escapeClearsTheFilterThenLeavesTheTab() {
    var log = Log(30)
    log.add(.revoked)
    var state = State.onAudit(&log)
    state.press("/")
    state.answer(state.type("action:key.revoked"), from: &log)
    state.press(.enter)
    #expect(state.audit.rows.rows.count == 1)
    state.answer(state.press(.escape), from: &log)
    #expect(state.audit.rows.rows.count == 31)
    state.press(.escape)
    #expect(state.tab == .keys)
  }

  @Test func whileTheStoreIsLostTheEventsStayAndSayWhy() {
    var log = Log(30)
    var state = State.onAudit(&log)
    let effects = update(&state, .storeChanged)
    for case .ask(let request) in effects {
      state.receive(.failed(request, .unavailable("no route to host")))
    }
    let picture = draw(state).plainText()
    #expect(picture.contains("▲ lost"))
    #expect(picture.contains("key.edited"))
    #expect(picture.contains("not up to date"))
    #expect(state.press("E").isEmpty)
    #expect(state.message == "The store does not answer: wait until it is back.")
    state.now += 2
    state.answer(update(&state, .timePassed), from: &log)
    #expect(!draw(state).plainText().contains("not up to date"))
  }

  @Test func itWakesUpOnceAMinuteAtMost() throws {
    var log = Log(3)
    var state = State.onAudit(&log)
    state.now += 1
    #expect(try #require(state.timeToNextChange()) == 59)
  }
}

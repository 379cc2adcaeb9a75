import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct AuditFilterTests {
  @Test func theLineSaysHowManyMatchAndWhatCouldFollow() {
    var log = Log(2_400)
    for _ in 0..<3 { log.add(.revoked) }
    var state = State.onAudit(&log)
    state.press("/")
    state.answer(state.press(.paste("action")), from: &log)
    #expect(state.prompt?.answer.hasPrefix("action:key action:rotation") == true)
    #expect(state.audit.rows.rows.count == 100)
    state.answer(state.type(":key.revoked"), from: &log)
    #expect(state.prompt?.answer == "3 of 2 403 match")
    #expect(state.audit.rows.rows.count == 3)
  }

  @Test func theStoreIsAskedForWhatTheLineSays() {
    var log = Log(3)
    var state = State.onAudit(&log)
    state.press("/")
    #expect(state.press(.paste("since:1h !actor:system")).words == ["events refilter since:1h !actor:system"])
  }

  @Test func aRareEventIsFoundHoweverOldItIs() {
    var log = Log(1, action: .revoked)
    for _ in 0..<6_000 { log.add(.edited) }
    var state = State.onAudit(&log)
    state.press("/")
    state.answer(state.press(.paste("revoked")), from: &log)
    #expect(state.audit.rows.rows.map(\.sequence) == [1])
    #expect(state.prompt?.answer == "1 of 6 001 match")
    state.press(.enter)
    #expect(draw(state).plainText().contains(" 1 of 1 ─╯"))
  }

  @Test func whatNobodyHasCountedIsSaidToBeMore() {
    var log = Log(350)
    log.countsMatches = false
    var state = State.onAudit(&log)
    state.press("/")
    state.answer(state.press(.paste("edited")), from: &log)
    #expect(state.prompt?.answer == "100 and more")
    state.press(.enter)
    #expect(draw(state).plainText().contains(" 1 of 100 and more ─╯"))
    for _ in 0..<350 { state.answer(state.press(.down), from: &log) }
    #expect(state.selectedEvent == 1)
    #expect(draw(state).plainText().contains(" 350 of 350 ─╯"))
  }

  @Test func whatIsLookedForTakesItsTimeOnlyUntilEscape() {
    var log = Log(30)
    var state = State.onAudit(&log)
    state.press("/")
    let effects = state.press(.paste("zapier"))
    state.press(.enter)
    state.now += 3
    #expect(state.press(.escape).words == ["cancel lookups"])
    for case .ask(let request) in effects { state.receive(.cancelled(request)) }
    state.answer(state.press(.escape), from: &log)
    #expect(state.audit.rows.rows.count == 30)
  }

  @Test func anAnswerToAnOlderFilterIsDropped() {
    var log = Log(30)
    log.add(.revoked)
    var state = State.onAudit(&log)
    state.press("/")
    let first = state.press(.paste("action:key.edited"))
    let second = state.type(" revoked")
    state.answer(second, from: &log)
    state.answer(first, from: &log)
    #expect(state.audit.rows.rows.isEmpty)
  }

  @Test func aFilterThatWasNeverAnsweredIsAskedForAgain() {
    var log = Log(30)
    log.add(.revoked)
    var state = State.onAudit(&log)
    state.press("/")
    for case .ask(let request) in state.press(.paste("action:key.revoked")) {
      state.receive(.failed(request, .unavailable("no route to host")))
    }
    state.now += 2
    state.answer(update(&state, .timePassed), from: &log)
    #expect(state.audit.rows.rows.map(\.action) == [.revoked])
  }
}

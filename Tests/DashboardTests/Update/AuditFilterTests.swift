import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct AuditFilterTests {
  private func event(
    _ action: AuditEvent.Action = .revoked,
    by actor: Actor = .ops1,
    detail: String = "",
    ago: TimeInterval = 0
  ) -> AuditEvent {
    let key = Samples.key(Samples.draft("old-zapier"))
    return AuditChain.append(
      AuditEntry(action, of: key, by: actor, at: ManualClock.start - ago, detail: detail),
      after: nil
    )
  }

  private func matches(_ text: String, _ event: AuditEvent) throws -> Bool {
    try AuditFilter(parsing: text).matches(event, at: ManualClock.start)
  }

  @Test(arguments: [
    "", "action:key", "action:KEY.REVOKED", "actor:OPS1", "!actor:system", "actor:!system", "since:24h",
    "since:30m", "from:ssh", "zapier", "\"vendor off\"", "action:key actor:ops1 since:1w !qa",
    "!action:rotation",
  ])
  func whatMatches(text: String) throws {
    #expect(try matches(text, event(detail: "vendor off-boarded", ago: 20 * 60)))
  }

  @Test(arguments: [
    "action:rotation", "!action:key", "actor:ops", "actor:!ops1", "since:5m", "from:api", "zapper", "!zapier",
    "action:key actor:qa", "\"action:key\"",
  ])
  func whatDoesNot(text: String) throws {
    #expect(try !matches(text, event(detail: "vendor off-boarded", ago: 20 * 60)))
  }

  @Test(arguments: [
    "since:", "since:x", "since:24", "since:h", "since:0h", "action", "actor:", "action:!", "!",
  ])
  func whatSomebodyIsStillTyping(text: String) {
    #expect(throws: AuditFilterProblem.self) { try AuditFilter(parsing: text) }
  }

  @Test func onlyOneActionIsLookedForByTheStore() throws {
    #expect(try AuditFilter(parsing: "action:key").isAnsweredByStore)
    #expect(try AuditFilter(parsing: "actor:qa action:key").storeAction == "key")
    #expect(try !AuditFilter(parsing: "actor:qa action:key").isAnsweredByStore)
    #expect(try AuditFilter(parsing: "!action:key").storeAction == nil)
    #expect(try !AuditFilter(parsing: "!action:key").isAnsweredByStore)
  }

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

  @Test func aRareEventIsSearchedForOnlySoFar() {
    var log = Log(1, action: .revoked)
    for _ in 0..<6_000 { log.add(.edited) }
    var state = State.onAudit(&log)
    state.press("/")
    state.answer(state.press(.paste("revoked")), from: &log)
    #expect(state.audit.events.count == AuditTab.searchStep)
    #expect(state.prompt?.answer == "0 in the newest 2 000")
    state.press(.enter)
    #expect(state.message == "Searched the newest 2 000 events. G searches on, Esc shows all.")
    state.answer(state.press("G"), from: &log)
    #expect(state.audit.events.count == 2 * AuditTab.searchStep)
    state.answer(state.press("G"), from: &log)
    state.answer(state.press("G"), from: &log)
    #expect(state.audit.rows.rows.map(\.sequence) == [1])
    #expect(draw(state).plainText().contains(" 1 of 1 ─╯"))
  }

  @Test func theSearchEndsWhereTheTimeDoes() {
    var log = Log(3_000)
    var state = State.onAudit(&log)
    state.press("/")
    state.answer(state.press(.paste("since:1h")), from: &log)
    #expect(state.audit.rows.rows.count == 61)
    #expect(state.prompt?.answer == "61 of 3 000 match")
    #expect(state.audit.events.count == AuditTab.searchPageSize)
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

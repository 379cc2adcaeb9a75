import Credentials
import CredentialsTesting
import Foundation
import Testing

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
    "", "action:key", "action:KEY.REVOKED", "action:oauth,key", "actor:OPS1", "!actor:system",
    "actor:!system", "since:24h", "since:30m", "until:5m", "until:2026-11-23", "since:2026-11-23", "from:ssh",
    "zapier", "since:2026-11-23T00:00:00Z", "\"vendor off\"", "action:key actor:ops1 since:1w !qa",
    "!action:rotation", "!\"vendor on\"", "from:\"ssh 10\"", "ZAPIER", "!since:5m",
  ])
  func whatMatches(text: String) throws {
    #expect(try matches(text, event(detail: "vendor off-boarded", ago: 20 * 60)))
  }

  @Test(arguments: [
    "action:rotation", "action:oauth,rotation", "!action:key", "actor:ops", "actor:!ops1", "since:5m",
    "until:24h", "until:2026-11-22", "since:2026-11-24", "from:api", "zapper", "!zapier",
    "action:key actor:qa", "\"action:key\"", "!\"vendor off\"", "!since:24h",
  ])
  func whatDoesNot(text: String) throws {
    #expect(try !matches(text, event(detail: "vendor off-boarded", ago: 20 * 60)))
  }

  @Test(arguments: [
    "since:", "since:x", "since:24", "since:h", "since:0h", "since:2026-13-01", "until", "action", "actor:",
    "action:!", "action:,", "!",
  ])
  func whatSomebodyIsStillTyping(text: String) {
    #expect(throws: AuditFilterProblem.self) { try AuditFilter(parsing: text) }
  }

  @Test func aDayBeginsAndEndsWhereTheReaderIs() throws {
    let zone = try #require(TimeZone(secondsFromGMT: 5 * 3_600))
    let filter = try AuditFilter(parsing: "since:2026-11-23 until:2026-11-23", in: zone)
    let midnight = try #require(Date(internetTime: "2026-11-22T19:00:00Z"))
    func holds(_ seconds: TimeInterval) -> Bool {
      let age = ManualClock.start.timeIntervalSince(midnight + seconds)
      return filter.matches(event(ago: age), at: ManualClock.start)
    }
    #expect(!holds(-0.001) && holds(0) && holds(86_399.999) && !holds(86_400))
  }

  @Test func lettersOfOtherAlphabetsHaveNoCaseEither() throws {
    let event = event(by: Actor(name: "Jürgen Ä", origin: "local"), detail: "für Émile")
    for text in ["JÜRGEN", "émile", "actor:\"jürgen ä\"", "E\u{301}MILE"] {
      #expect(try matches(text, event))
    }
    #expect(try !matches("jurgen", event))
  }

  @Test(arguments: [
    "", "action:key,oauth actor:ops1", "!actor:\"Ann Lee\"", "from:\"ssh 10.20.9.1\" \"two words\"",
    "!\"since:1h\"", "since:90m until:2w", "since:2026-11-23T10:00:00.125Z", "\"!not\"", "action:\"a b\",c",
    "actor:!!me", "!actor:!!me", "from:!\"! x\"",
  ])
  func aFilterIsSentInTheWordsInWhichItIsTyped(text: String) throws {
    let filter = try AuditFilter(parsing: text)
    #expect(try AuditFilter(parsing: try #require(filter.text)) == filter)
  }

  @Test func whatTheLanguageHasNoWordsForIsNotSent() {
    #expect(AuditFilter(terms: [.init(.text(CaselessWord("a \"quote\"")))]).text == nil)
    #expect(AuditFilter(terms: [.init(.actor(CaselessWord("\"me")))]).text == nil)
    #expect(AuditFilter(terms: [.init(.since(.ago(61)))]).text == nil)
  }

  @Test func anActorWhoseNameBeginsLikeANegationCanBeAskedFor() throws {
    for isNegated in [false, true] {
      let filter = AuditFilter(terms: [.init(.actor(CaselessWord("!me")), negated: isNegated)])
      #expect(try AuditFilter(parsing: try #require(filter.text)) == filter)
    }
  }

  @Test func aSpanReachesBackNoFurtherThanYearsOfFourDigits() throws {
    let oldest = try AuditFilter(parsing: "since:365000d").resolved(at: ManualClock.start)
    #expect(try AuditFilter(parsing: try #require(oldest.text)) == oldest)
    #expect(throws: AuditFilterProblem.self) { try AuditFilter(parsing: "since:365001d") }
    #expect(throws: AuditFilterProblem.self) { try AuditFilter(parsing: "since:1000000w") }
  }

  @Test(arguments: ["ann\0", "actor:ann\0", "action:key.\0", "from:\"ssh\0 x\""])
  func aWordWithANULIsRefused(text: String) {
    #expect(throws: AuditFilterProblem.self) { try AuditFilter(parsing: text) }
  }

  @Test func moreWordsThanAStoreCanLookForAreRefused() throws {
    let most = String(repeating: "a ", count: 500)
    #expect(try AuditFilter(parsing: most).terms.count == 500)
    let problem = #expect(throws: AuditFilterProblem.self) { try AuditFilter(parsing: most + "b") }
    #expect(problem?.description == "\"b\" is not a filter: use at most 500 words")
  }

  @Test func aSpanThatBecameAMomentStaysWhereItIs() throws {
    let later = ManualClock.start + 3_600
    let filter = try AuditFilter(parsing: "since:30m").resolved(at: ManualClock.start)
    #expect(filter.matches(event(ago: 20 * 60), at: later))
    #expect(try !AuditFilter(parsing: "since:30m").matches(event(ago: 20 * 60), at: later))
  }
}

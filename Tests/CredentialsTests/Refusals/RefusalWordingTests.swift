import CredentialsTesting
import Foundation
import Testing

@testable import Credentials

@Suite struct RefusalWordingTests {
  private let wording = RefusalWording(dates: DateWording(timeZone: .gmt), now: ManualClock.start)
  private let nothing = RefusalPage(requests: [], hasMore: false)

  private func findings(
    _ verdict: RefusalFindings.Verdict,
    _ question: RefusalQuestion = .request("req_1"),
    keys: [APIKey] = [],
    requests: [RefusedRequest] = []
  ) -> RefusalFindings {
    RefusalFindings(
      question: question,
      keys: keys,
      verdict: verdict,
      requests: RefusalPage(requests: requests, hasMore: false)
    )
  }

  private func request(_ check: FailedCheck, scope: Scope? = nil) -> RefusedRequest {
    RefusedRequest(
      at: ManualClock.start - 60,
      requestID: "req_1",
      keyID: nil,
      type: .live,
      hint: nil,
      check: check,
      scope: scope,
      details: "",
      address: "203.0.113.40",
      route: "POST /v1/projects",
      status: 403
    )
  }

  @Test func revocationSaysWhenByWhomAndWhy() throws {
    var key = Samples.key(Samples.draft("scanner"))
    key.revokedAt = ManualClock.start - RotationPolicy.day
    key.revokedReason = "leaked"
    var found = findings(.refused(.revoked(since: ManualClock.start - RotationPolicy.day)), keys: [key])
    #expect(wording.answer(found) == #"refused: revoked Sun 22 Nov 14:07, reason "leaked""#)
    key.revokedReason = ""
    found = findings(.refused(.revoked(since: ManualClock.start - RotationPolicy.day)), keys: [key])
    #expect(wording.answer(found) == "refused: revoked Sun 22 Nov 14:07, no reason was given")
  }

  @Test func aMistypedCredentialSaysWhere() {
    let question = RefusalQuestion.malformed(.wrongChecksum(.live), mistake: .swapped(11))
    let found = findings(.refused(.malformed(.wrongChecksum(.live))), question)
    #expect(
      wording.answer(found) == "refused: checksum wrong: characters 11 and 12 have changed places"
    )
  }

  @Test func aMissingScopeIsNamed() {
    let refused = request(.insufficientScope, scope: Scope(.write, .projects))
    #expect(RefusalWording.check(refused) == "lacks scope write:projects")
    let key = Samples.key(Samples.draft("scanner"))
    #expect(
      wording.answer(findings(.accepted, .key(key.id), keys: [key], requests: [refused]))
        == "accepted now; last refused 14:06 today: lacks scope write:projects"
    )
    #expect(
      wording.answer(findings(.open, .hint(PartialHint(tail: "9Q2F")), requests: [refused]))
        == "lacks scope write:projects (403) 14:06 today"
    )
  }

  @Test func aRequestIsToldAsItWasAndItsKeyAsItIs() {
    let key = Samples.key(Samples.draft("scanner"))
    let found = findings(.accepted, keys: [key], requests: [request(.disabled)])
    #expect(wording.answer(found) == "refused 14:06 today: disabled (403)")
    #expect(
      wording.verdict(found) == "accepted: the next request passes, unless it needs another scope"
    )
  }

  @Test func everyCheckAndQuestionHasWordsOfItsOwn() {
    let checks = FailedCheck.allCases.map { RefusalWording.check(request($0)) }
    #expect(Set(checks).count == FailedCheck.allCases.count)
    #expect(
      wording.answer(findings(.open)) == "no refused request has this id, among those of 30 days"
    )
    #expect(
      wording.answer(findings(.open, .hint(PartialHint(tail: "9Q2F"))))
        == "no key and no refused request has this hint"
    )
    #expect(
      wording.answer(findings(.refused(.unknown))) == "refused: no such key in this store: it never issued it"
    )
    let key = Samples.key(Samples.draft("scanner"))
    #expect(wording.answer(findings(.open, keys: [key, key])).hasPrefix("2 keys have this hint"))
  }
}

import Credentials
import Testing

@testable import RemoteStore

/// What travels as text and comes back as a value.
@Suite struct WordingTests {
  @Test(arguments: [
    "", "deploy env:prod is:overdue !owner:ci \"two words\"", "!a", "!!a", "type:ro scope:write:keys",
    "\"is:due\"", "\"!a\"", "\"  \"", "is:any !is:revoked über", "a:b", "!\u{2026}",
    "owner:\"data team\"", "!owner:\"data team\"", "!\"two words\"", "!\"is:due\"", "owner:!!ci",
    "!owner:!!ci", "owner:!\"! ci\"",
  ])
  func filterThatWasTypedCanBeSent(text: String) throws {
    let filter = try KeyFilter(parsing: text)
    let sent = try #require(filter.text)
    #expect(try KeyFilter(parsing: sent) == filter)
  }

  @Test func filterWithoutWordsIsNotSentAsAnother() {
    let terms: [KeyFilter.Term] = [.init(.text("a\"b")), .init(.owner("a\"b"))]
    for term in terms {
      #expect(KeyFilter(terms: [term]).text == nil)
    }
  }

  @Test(arguments: [false, true])
  func ownerWhoseNameBeginsLikeANegationCanBeAskedFor(isNegated: Bool) throws {
    let filter = KeyFilter(terms: [.init(.owner("!ci"), negated: isNegated)])
    #expect(try KeyFilter(parsing: try #require(filter.text)) == filter)
  }

  @Test func problemsOfFieldsComeBackAsTheyWere() {
    let problems: [FieldProblem] = [
      .init(.name, "give it a name"), .init(.expires, "the expiry lies in the past"), .init(.note, "a; b"),
      .init(.rateLimit, "use 1 to 1000000 requests a minute, not 0"), .init(.policy, "too: long"),
    ]
    let details = problems.map(\.description).joined(separator: "; ")
    #expect(FieldProblem.all(in: details) == problems)
    #expect(
      FieldProblem.all(
        in: "expires_at: past; description: long; grace_seconds: use 0; rate_limit_per_minute: 1"
      )
      .map(\.field) == [.expires, .note, .grace, .rateLimit]
    )
    #expect(FieldProblem.all(in: "something else is wrong").isEmpty)
  }

  @Test func ambiguousIdentifiersAreReadBehindTheName() {
    let name = "key_01J8ZC4M9Q2F7T0V"
    let ids = [KeyID(rawValue: "pat_01J8ZC4M9Q2F7T0V"), KeyID(rawValue: "key_01J8ZC4M9Q2F7T0X")]
    #expect(KeyID.all(in: KeyStoreError.ambiguous(name, ids).description) == ids)
    #expect(KeyID.all(in: "").isEmpty)
  }
}

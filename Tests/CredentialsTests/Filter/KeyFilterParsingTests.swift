import Credentials
import Testing

@Suite("Reading a filter")
struct KeyFilterParsingTests {
  private typealias Term = KeyFilter.Term

  @Test(
    arguments: [
      ("", []),
      ("   ", []),
      ("\"\"", []),
      ("deploy", [Term(.text("deploy"))]),
      ("Deploy  pipe", [Term(.text("Deploy")), Term(.text("pipe"))]),
      ("\"two words\"", [Term(.text("two words"))]),
      ("\"two words", [Term(.text("two words"))]),
      ("a\" b\"c", [Term(.text("a bc"))]),
      ("\"\u{301}a b\"", [Term(.text("\u{301}a b"))]),
      ("\"is:overdue\"", [Term(.text("is:overdue"))]),
      ("\"!x\"", [Term(.text("!x"))]),
      ("!deploy", [Term(.text("deploy"), negated: true)]),
      ("type:ro", [Term(.type(.readOnly))]),
      ("TYPE:Pat", [Term(.type(.personal))]),
      ("env:prod", [Term(.environment(.production))]),
      ("!env:dev", [Term(.environment(.development), negated: true)]),
      ("scope:write:projects", [Term(.scope(Scope(.write, .projects)))]),
      ("scope:READ:keys", [Term(.scope(Scope(.read, .keys)))]),
      ("owner:CI", [Term(.owner("CI"))]),
      ("owner:a:b", [Term(.owner("a:b"))]),
      ("owner:\"Data team\"", [Term(.owner("Data team"))]),
      ("owner:\"Data te", [Term(.owner("Data te"))]),
      ("!owner:\"Data team\" x", [Term(.owner("Data team"), negated: true), Term(.text("x"))]),
      ("owner:!ci", [Term(.owner("ci"), negated: true)]),
      ("!owner:!ci", [Term(.owner("ci"))]),
      ("is:\"overdue\"", [Term(.state(.overdue))]),
      ("!\"two words\"", [Term(.text("two words"), negated: true)]),
      ("!\"is:due\"", [Term(.text("is:due"), negated: true)]),
      ("is:overdue", [Term(.state(.overdue))]),
      ("!is:unsaved", [Term(.state(.unsaved), negated: true)]),
      ("color:red", [Term(.text("color:red"))]),
      (":", [Term(.text(":"))]),
      ("a!b", [Term(.text("a!b"))]),
      (
        "deploy env:prod is:overdue !owner:ci \"two words\"",
        [
          Term(.text("deploy")), Term(.environment(.production)), Term(.state(.overdue)),
          Term(.owner("ci"), negated: true), Term(.text("two words")),
        ]
      ),
    ] as [(String, [KeyFilter.Term])]
  )
  func wordsBecomeTerms(_ text: String, _ terms: [KeyFilter.Term]) throws {
    #expect(try KeyFilter(parsing: text) == KeyFilter(terms: terms))
  }

  @Test(
    arguments: [
      ("type:oauth", "type:oauth", ["live", "test", "ro", "pat"]),
      ("deploy env:qa", "env:qa", ["prod", "staging", "dev"]),
      (
        "is:old", "is:old",
        [
          "any", "active", "overdue", "due", "ok", "grace", "disabled", "expired", "revoked", "unused",
          "unsaved",
        ]
      ),
      ("is:", "is:", KeyFilter.State.allCases.map(\.rawValue)),
      ("scope:read:moons", "scope:read:moons", Scope.all.map(\.rawValue)),
      ("!scope:", "scope:", Scope.all.map(\.rawValue)),
    ]
  )
  func aWordThatSaysNothingIsNamedWithItsAlternatives(
    _ text: String,
    _ word: String,
    _ expected: [String]
  ) {
    let problem = #expect(throws: KeyFilterProblem.self) { try KeyFilter(parsing: text) }
    #expect(problem?.word == word)
    #expect(problem?.expected == expected)
    #expect(problem?.description.contains(expected.joined(separator: ", ")) == true)
  }

  @Test(arguments: ["!", "deploy !", "owner:", "owner:ci\0", "a\0b"]) func anUnfinishedWordIsRefused(
    _ text: String
  ) {
    #expect(throws: KeyFilterProblem.self) { try KeyFilter(parsing: text) }
  }

  @Test func moreWordsThanAStoreCanLookForAreRefused() throws {
    let most = String(repeating: "a ", count: 500)
    #expect(try KeyFilter(parsing: most).terms.count == 500)
    let problem = #expect(throws: KeyFilterProblem.self) { try KeyFilter(parsing: most + "b") }
    #expect(problem?.description == "\"b\" is not a filter: use at most 500 words")
  }

  @Test(
    arguments: [
      ("", false), ("deploy", false), ("is:active", false), ("is:any", true), ("is:expired", true),
      ("is:revoked", true), ("!is:revoked", false), ("!is:any", false), ("deploy is:any", true),
    ]
  )
  func endedKeysAreShownWhereAWordSpeaksOfThem(_ text: String, _ includesEnded: Bool) throws {
    #expect(try KeyFilter(parsing: text).includesEnded == includesEnded)
  }
}

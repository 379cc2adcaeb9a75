import Credentials
import Testing

@Suite("Completing a filter")
struct FilterVocabularyTests {
  private let keys = KeyFilter.vocabulary(owners: ["ci", "Data team", "data-lake"])

  @Test(
    arguments: [
      ("", ["type:", "env:", "scope:", "owner:", "is:"]),
      ("o", ["owner:"]),
      ("!o", ["!owner:"]),
      ("deploy", []),
      ("env", ["env:prod", "env:staging", "env:dev"]),
      ("env:", ["env:prod", "env:staging", "env:dev"]),
      ("!TYPE:", ["!type:live", "!type:test", "!type:ro", "!type:pat"]),
      ("is:o", ["is:overdue", "is:ok"]),
      ("is:overdue", []),
      ("is:x", []),
      ("owner:da", ["owner:\"Data team\"", "owner:data-lake"]),
      ("owner:\"DATA t", ["owner:\"Data team\""]),
      ("owner:!c", ["owner:!ci"]),
      ("\"o", []),
      ("color:", []),
    ] as [(String, [String])]
  )
  func aWordMayBecomeWhatBeginsLikeIt(_ word: String, _ candidates: [String]) {
    #expect(keys.candidates(for: word) == candidates)
  }

  @Test(
    arguments: [
      ("deploy o", "deploy owner:"),
      ("is:ov", "is:overdue "),
      ("is:OV", "is:overdue "),
      ("is:d", nil),
      ("is:un", nil),
      ("is", "is:"),
      ("e !type:l", "e !type:live "),
      ("owner:data-", "owner:data-lake "),
      ("owner:\"data t", "owner:\"Data team\" "),
      ("", nil),
      ("deploy ", nil),
      ("zebra", nil),
      ("is:overdue", nil),
    ] as [(String, String?)]
  )
  func aWordIsCompletedAsFarAsAllAgree(_ text: String, _ completed: String?) {
    #expect(keys.completing(text) == completed)
  }

  @Test func valuesThatAgreeAreCompletedAcrossQuotes() {
    let keys = KeyFilter.vocabulary(owners: ["data", "data tools", "data team", "ci"])
    #expect(keys.completing("owner:d") == "owner:data")
    #expect(keys.completing("owner:data") == "owner:\"data t")
    #expect(keys.completing("owner:\"data t") == nil)
    #expect(keys.completing("owner:\"data te") == "owner:\"data team\" ")
  }

  @Test(
    arguments: [
      ("owner:c", true), ("x !owner:C", true), ("owner:ci", false), ("owner:\"c\"", false),
      ("owner:zz", false),
      ("c", false), ("is", true), ("is:ov", false), ("owner:\"data t", true),
    ] as [(String, Bool)]
  )
  func halfANameIsUnfinished(_ text: String, _ isUnfinished: Bool) {
    let vocabulary = KeyFilter.vocabulary(owners: ["ci", "data team"])
    #expect(KeyFilter.isUnfinished(text, vocabulary) == isUnfinished)
  }

  @Test func theLogHasWordsOfItsOwn() {
    let log = AuditFilter.vocabulary(actors: ["Ann Lee", "ops1"])
    #expect(log.candidates(for: "a") == ["action:", "actor:"])
    #expect(log.completing("a") == "act")
    #expect(log.completing("actor:a") == "actor:\"Ann Lee\" ")
    #expect(
      log.candidates(for: "action:key.r") == [
        "action:key.rotated", "action:key.retired", "action:key.revoked",
      ]
    )
    #expect(log.candidates(for: "since:") == ["since:30m", "since:24h", "since:7d", "since:4w"])
    #expect(log.candidates(for: "from:s") == ["from:ssh"])
  }

  @Test func whatIsCompletedCanBeRead() throws {
    for word in ["type:", "env:", "scope:", "owner:", "is:", "!is:"] {
      for candidate in keys.candidates(for: word) {
        #expect(try KeyFilter(parsing: candidate).terms.count == 1, "\(candidate)")
      }
    }
    let log = AuditFilter.vocabulary(actors: ["Ann Lee"])
    for word in ["action:", "actor:", "from:", "since:", "until:"] {
      for candidate in log.candidates(for: word) {
        #expect(try AuditFilter(parsing: candidate).terms.count == 1, "\(candidate)")
      }
    }
  }
}

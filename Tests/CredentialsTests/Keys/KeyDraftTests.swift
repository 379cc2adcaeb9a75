import Credentials
import CredentialsTesting
import FoundationEssentials
import Testing

@Suite("Rules of a draft")
struct KeyDraftTests {
  private let now = ManualClock.start

  private func fields(_ change: (inout KeyDraft) -> Void) -> [FieldProblem.Field] {
    var draft = Samples.draft("warehouse-sync")
    change(&draft)
    return draft.problems(at: now).map(\.field)
  }

  @Test func aGoodDraftHasNoProblems() {
    #expect(fields { _ in }.isEmpty)
    for sample in Samples.all {
      #expect(sample.draft.problems(at: now).isEmpty, "\(sample.draft.name)")
    }
  }

  @Test(
    arguments: [
      "a", "warehouse-sync", "Überwachung", "two words", "日本語", "👩‍👩‍👧", "e\u{301}", "#platform; rm -rf",
      String(repeating: "n", count: 64), String(repeating: "日", count: 64),
    ]
  )
  func textThatPeopleUseIsAName(_ name: String) {
    #expect(fields { $0.name = name }.isEmpty)
  }

  @Test(
    arguments: [
      "", " ", "\t", "\u{A0}", " leading", "trailing ", String(repeating: "n", count: 65),
      "line\nbreak", "tab\tinside", "escape\u{1B}[31m", "bell\u{7}", "null\u{0}", "delete\u{7F}", "c1\u{9B}",
      "override\u{202E}txt", "isolate\u{2066}", "mark\u{200F}", "zero\u{200B}width", "bom\u{FEFF}",
      "line\u{2028}separator", "private\u{E000}", "a" + String(repeating: "\u{301}", count: 200),
    ]
  )
  func textThatCouldMisleadIsNoName(_ name: String) {
    let problems = fields { $0.name = name }
    #expect(!problems.isEmpty)
    #expect(Set(problems) == [.name])
  }

  @Test func aNoteMayBeEmptyAndIsLimited() {
    #expect(fields { $0.note = "" }.isEmpty)
    #expect(fields { $0.note = String(repeating: "n", count: 500) }.isEmpty)
    #expect(fields { $0.note = String(repeating: "n", count: 501) } == [.note])
    #expect(fields { $0.note = "two\nlines" } == [.note])
    #expect(fields { $0.note = " " } == [.note])
  }

  @Test func anOwnerIsNeeded() {
    #expect(fields { $0.owner = "" } == [.owner])
    #expect(fields { $0.owner = "  " } == [.owner])
    #expect(fields { $0.owner = String(repeating: "o", count: 64) }.isEmpty)
    #expect(fields { $0.owner = String(repeating: "o", count: 65) } == [.owner])
  }

  @Test(arguments: [(0, false), (-1, false), (1, true), (600, true), (1_000_000, true), (1_000_001, false)])
  func theRateLimitHasLimits(_ limit: Int, _ isAllowed: Bool) {
    #expect(fields { $0.rateLimit = limit } == (isAllowed ? [] : [.rateLimit]))
  }

  @Test func anExpiryLiesInTheFuture() {
    #expect(fields { $0.expiresAt = nil }.isEmpty)
    #expect(fields { $0.expiresAt = now + 0.001 }.isEmpty)
    #expect(fields { $0.expiresAt = now } == [.expires])
    #expect(fields { $0.expiresAt = now - 1 } == [.expires])
  }

  @Test func aKeyHasAnEnvironmentAndATokenHasNone() {
    for type in CredentialType.keyTypes {
      #expect(fields { ($0.type, $0.environment) = (type, nil) } == [.environment])
    }
    for environment in KeyEnvironment.allCases {
      #expect(fields { $0.environment = environment }.isEmpty)
      #expect(fields { ($0.type, $0.environment) = (.personal, environment) } == [.environment])
    }
    #expect(fields { ($0.type, $0.environment) = (.personal, nil) }.isEmpty)
  }

  @Test func scopesMustBeGrantableAndEachThatIsNotIsNamed() {
    func messages(_ type: CredentialType, _ scopes: [String]) -> [String] {
      let scopes = ScopeSet(scopes.map(Scope.init(rawValue:)))
      return KeyDraft.problems(of: scopes, for: type).map(\.message)
    }

    #expect(messages(.live, []) == ["tick at least one scope"])
    #expect(messages(.live, Scope.platform.map(\.rawValue)).isEmpty)
    #expect(messages(.personal, Scope.all.map(\.rawValue)).isEmpty)
    #expect(
      messages(.readOnly, ["read:projects", "write:security", "write:projects", "read:keys"]) == [
        "a read-only key cannot hold write:projects",
        "a read-only key cannot hold write:security",
        "only a personal token can hold read:keys",
      ]
    )
    #expect(messages(.live, ["write:keys"]) == ["only a personal token can hold write:keys"])
    #expect(messages(.personal, ["read:moons"]) == ["there is no scope \"read:moons\""])
  }

  @Test func everyWrongFieldIsNamedInTheOrderOfTheForm() {
    let draft = KeyDraft(
      name: "",
      type: .live,
      scopes: [],
      note: "\n",
      owner: "",
      expiresAt: now,
      rateLimit: 0
    )
    let fields = draft.problems(at: now).map(\.field)
    #expect(
      Set(fields) == [.name, .scopes, .environment, .expires, .note, .owner, .rateLimit]
    )
    #expect(fields.first == .name)
    #expect(draft.problems(at: now).first?.description == "name: give it a name that says what uses it")
  }
}

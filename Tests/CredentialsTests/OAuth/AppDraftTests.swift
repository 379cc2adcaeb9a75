import Credentials
import Testing

@Suite("Rules of an app's draft")
struct AppDraftTests {
  private func problems(_ change: (inout AppDraft) -> Void) -> [FieldProblem] {
    var draft = AppDraft(
      name: "Retool",
      kind: .confidential,
      redirectURIs: ["https://retool.example/callback"],
      scopes: [Scope(.read, .projects)]
    )
    change(&draft)
    return draft.problems
  }

  private func fields(_ change: (inout AppDraft) -> Void) -> [FieldProblem.Field] {
    problems(change).map(\.field)
  }

  @Test func aGoodDraftHasNoProblems() {
    #expect(fields { _ in }.isEmpty)
    #expect(fields { $0.kind = .public }.isEmpty)
    #expect(fields { $0.redirectURIs = [] }.isEmpty)
    #expect(fields { $0.scopes = Set(Scope.platform) }.isEmpty)
    #expect(fields { $0.name = String(repeating: "日", count: 64) }.isEmpty)
  }

  @Test(
    arguments: ["", " ", " Retool", "Retool ", "Re\ntool", "Re\u{1B}[31mtool", "Re\u{202E}tool"]
      + [String(repeating: "n", count: 65)]
  )
  func nameThatCouldMisleadIsNone(_ name: String) {
    #expect(Set(fields { $0.name = name }) == [.name])
  }

  @Test func everyWrongAddressIsNamed() {
    let wrong = ["http://app.example/cb", "https://app.example/ok", "https://app.example/#x"]
    let problems = problems { $0.redirectURIs = wrong }
    #expect(problems.map(\.field) == [.redirectURI, .redirectURI])
    #expect(problems.first?.message.contains("\"http://app.example/cb\"") == true)
    #expect(problems.last?.message.contains("\"https://app.example/#x\"") == true)
  }

  @Test func addressesAreAtMostTenAndAllDifferent() {
    let many = (1...10).map { "https://app.example/\($0)" }
    #expect(fields { $0.redirectURIs = many }.isEmpty)
    #expect(fields { $0.redirectURIs = many + ["https://app.example/11"] } == [.redirectURI])
    #expect(fields { $0.redirectURIs = [many[0], many[1], many[0]] } == [.redirectURI])
  }

  @Test func onlyScopesOfThePlatformCanBeAskedFor() {
    #expect(problems { $0.scopes = [] }.map(\.message) == ["tick at least one scope"])
    let scopes: ScopeSet = [Scope(.read, .projects), Scope(.write, .keys), Scope(rawValue: "admin")]
    #expect(
      problems { $0.scopes = scopes } == [
        FieldProblem(.scopes, "only a personal token and qodryx's own login can hold write:keys"),
        FieldProblem(.scopes, "there is no scope \"admin\""),
      ]
    )
  }

  @Test func everyWrongFieldIsNamedAtOnce() {
    let draft = AppDraft(name: "", kind: .public, redirectURIs: ["x"], scopes: [])
    #expect(draft.problems.map(\.field) == [.name, .redirectURI, .scopes])
  }
}

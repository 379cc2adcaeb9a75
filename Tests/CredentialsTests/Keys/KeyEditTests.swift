import Credentials
import CredentialsTesting
import Testing

@Suite("Rules of an edit")
struct KeyEditTests {
  private let key = Samples.key(
    Samples.draft("scanner", scopes: [Scope(.read, .security), Scope(.write, .security)], note: "n")
  )

  private func fields(_ edit: KeyEdit) -> [FieldProblem.Field] {
    edit.problems(on: key).map(\.field)
  }

  @Test func anythingThatIsAllowedInADraftCanBeChanged() {
    let edit = KeyEdit(
      name: "crawler",
      note: "",
      owner: "security",
      environment: .staging,
      rateLimit: 1,
      scopes: [Scope(.read, .security)]
    )
    #expect(fields(edit).isEmpty)
    #expect(fields(KeyEdit()).isEmpty)
  }

  @Test func eachFieldKeepsItsRules() {
    #expect(fields(KeyEdit(name: "")) == [.name])
    #expect(fields(KeyEdit(name: String(repeating: "n", count: 65))) == [.name])
    #expect(fields(KeyEdit(note: "a\u{1B}b")) == [.note])
    #expect(fields(KeyEdit(owner: " ")) == [.owner])
    #expect(fields(KeyEdit(rateLimit: 0)) == [.rateLimit])
    #expect(
      fields(KeyEdit(name: "", note: "a\u{1B}b", owner: "", rateLimit: 0, scopes: []))
        == [.name, .note, .owner, .rateLimit, .scopes]
    )
  }

  @Test func scopesCanOnlyBeNarrowed() {
    #expect(fields(KeyEdit(scopes: key.scopes)).isEmpty)
    #expect(fields(KeyEdit(scopes: [])) == [.scopes])
    let wider = KeyEdit(scopes: key.scopes.union([Scope(.read, .projects)]))
    #expect(wider.problems(on: key).map(\.message).first?.contains("read:projects") == true)
    #expect(fields(KeyEdit(scopes: [Scope(.read, .projects)])) == [.scopes])
  }

  @Test func aTokenGetsNoEnvironment() {
    let token = Samples.key(Samples.draft("laptop", type: .personal))
    #expect(KeyEdit(environment: .staging).problems(on: token).map(\.field) == [.environment])
  }

  @Test func whatAKeyHasAlreadyIsLeftOut() {
    let same = KeyEdit(
      name: "scanner",
      note: "n",
      owner: "ci",
      environment: .production,
      rateLimit: 600,
      scopes: key.scopes
    )
    #expect(same.reduced(for: key).isEmpty)
    var edit = same
    edit.note = ""
    #expect(edit.reduced(for: key) == KeyEdit(note: ""))
    edit.name = "Scanner"
    #expect(edit.reduced(for: key) == KeyEdit(name: "Scanner", note: ""))
    #expect(KeyEdit().isEmpty)
  }
}

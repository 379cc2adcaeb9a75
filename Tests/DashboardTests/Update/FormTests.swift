import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct FormTests {
  private func creating() -> State {
    var state = State.showing(APIKey.row(of: 3))
    state.press("n")
    return state
  }

  /// Goes on by Tab until a field has the focus.
  private func focus(_ field: KeyForm.Focus, in state: inout State) {
    for _ in 0..<12 where state.form?.focus != field { state.press(.tab) }
  }

  @Test func nameAndScopesAreEnough() throws {
    var state = creating()
    state.type("warehouse-sync")
    focus(.scopes, in: &state)
    state.press("r")
    state.press(.down, .down, .down)
    state.press("w")
    let draft = try #require(state.press(.control("s")).drafts.first)
    #expect(draft.name == "warehouse-sync")
    #expect(draft.scopes == [Scope(.read, .projects), Scope(.write, .deployments)])
    #expect(draft.type == .live && draft.environment == .production)
    #expect(draft.owner == "ops1" && draft.expiresAt == nil && draft.rateLimit == KeyDraft.defaultRateLimit)
    #expect(state.press(.control("s")).isEmpty)
  }

  @Test func aReadOnlyKeyCannotTickWrite() {
    var state = creating()
    state.press(.tab, .left)
    #expect(state.form?.type == .readOnly)
    focus(.scopes, in: &state)
    state.press("w")
    #expect(state.message == "A read-only key cannot hold write:projects.")
    state.press(.right, .character(" "))
    #expect(state.form?.scopes == [])
    state.press("a")
    #expect(state.form?.scopes == Set(Resource.platform.map { Scope(.read, $0) }))
  }

  @Test func anotherTypeDropsTheScopesThatItCannotHold() {
    var state = creating()
    focus(.scopes, in: &state)
    state.type("rw")
    focus(.type, in: &state)
    state.press(.left)
    #expect(state.form?.type == .readOnly)
    #expect(state.form?.scopes == [Scope(.read, .projects)])
  }

  @Test func aTestKeyIsForDevelopmentUnlessSomebodySaysOtherwise() {
    var state = creating()
    state.press(.tab, .right)
    #expect(state.form?.type == .test)
    #expect(state.form?.environment == .development)
  }

  @Test func onlyAPersonalTokenCanManageKeys() {
    var state = State.showing(APIKey.row(of: 3))
    state.press("t")
    #expect(state.form?.fields.contains(.environment) == false)
    focus(.scopes, in: &state)
    state.press(.down, .down, .down, .down)
    state.press("w")
    #expect(state.form?.scopes == [Scope(.write, .keys)])
    #expect(creating().form?.matrix.allowed.contains(Scope(.write, .keys)) == false)
  }

  @Test func aPasteNeverSubmits() {
    var state = creating()
    #expect(state.press(.paste("ware\nhouse\r\n\n")).changes.isEmpty)
    #expect(state.form?.name.text == "ware house")
    #expect(state.form?.focus == .name)
    focus(.button, in: &state)
    #expect(state.press(.paste("\n\n")).isEmpty)
    #expect(state.form?.isSubmitting == false)
  }

  @Test func whatSteersTerminalsIsNotPasted() {
    var state = creating()
    state.press(.paste("a\u{1B}[2Jb\u{7}\tc"))
    #expect(state.form?.name.text == "a[2Jb c")
  }

  @Test func problemsAreShownAtTheirField() {
    var state = creating()
    #expect(state.press(.control("s")).isEmpty)
    #expect(state.form?.focus == .name)
    #expect(state.message == "name: give it a name that says what uses it")
    state.type("x")
    #expect(state.press(.control("s")).isEmpty)
    #expect(state.form?.focus == .scopes)
    #expect(state.message == "scopes: tick at least one scope")
    state.press("r")
    focus(.rateLimit, in: &state)
    state.press(.control("u"))
    #expect(state.press(.control("s")).isEmpty)
    #expect(state.form?.focus == .rateLimit)
    state.type("6o")
    #expect(state.press(.control("s")).isEmpty)
    #expect(state.message == "rate limit: write a number, not \"6o\"")
    state.press(.backspace)
    state.type("0 ")
    #expect(state.press(.control("s")).drafts.first?.rateLimit == 60)
  }

  @Test func tabGoesThroughTheFieldsAsTheyStandOnTheScreen() {
    var state = creating()
    var order: [KeyForm.Focus?] = []
    for _ in 0..<9 {
      order.append(state.form?.focus)
      state.press(.tab)
    }
    let fields: [KeyForm.Focus] = [
      .name, .type, .environment, .owner, .expiry, .note, .scopes, .rateLimit, .button,
    ]
    #expect(order == fields)
    #expect(state.form?.focus == .name)
  }

  @Test(arguments: ["", "2027-2-1", "2027-02-30", "2026-11-01"])
  func aDayThatIsNoneOrPastGoesToTheDay(text: String) {
    var state = creating()
    state.type("x")
    focus(.expiry, in: &state)
    state.press(.left)
    #expect(state.form?.expiry == .onDay)
    state.press(.tab)
    state.type(text)
    focus(.scopes, in: &state)
    state.press("r")
    #expect(state.press(.control("s")).isEmpty)
    #expect(state.form?.focus == .expiryDay)
    #expect(state.message.hasPrefix("expires: "))
  }

  @Test func aKeyLivesToTheEndOfTheDayThatWasChosen() throws {
    var state = creating()
    state.type("x")
    focus(.expiry, in: &state)
    state.press(.left, .tab)
    state.type("2027-02-21")
    focus(.scopes, in: &state)
    state.press("r")
    let draft = try #require(state.press(.control("s")).drafts.first)
    #expect(draft.expiresAt == DateWording(timeZone: .gmt).endOfDay("2027-02-21"))
  }

  @Test func theNameIsLookedUpAsItIsTyped() {
    var state = creating()
    #expect(state.type("ab").words == ["name a", "name ab"])
    state.receive(.nameInUse("a", by: APIKey.row(of: 1)[0]))
    #expect(state.form?.nameOwner == nil)
    state.receive(.nameInUse("ab", by: APIKey.row(of: 1)[0]))
    #expect(draw(state).plainText().contains("▲ in use: qx_live_…9Q2F"))
  }

  @Test func whatTheStoreRefusesStaysTypedAndGoesToItsField() {
    var state = creating()
    state.type("twice")
    focus(.scopes, in: &state)
    state.press("r")
    let draft = state.press(.control("s")).drafts.first ?? Samples.draft("")
    state.receive(.failed(.create(draft), .invalid([FieldProblem(.name, "it is in use")])))
    #expect(state.form?.name.text == "twice")
    #expect(state.form?.focus == .name)
    #expect(state.message == "Name: it is in use.")
    #expect(state.press(.control("s")).drafts == [draft])
    state.receive(.failed(.create(draft), .unavailable("the store is locked")))
    #expect(state.message == "The store is locked.")
    #expect(state.form?.scopes == draft.scopes)
  }

  @Test func leavingWhatWasTypedAsks() {
    var state = creating()
    state.type("half")
    state.press(.escape)
    #expect(state.question?.title == "Leave without creating?")
    state.press("n")
    #expect(state.form?.name.text == "half")
    state.press(.escape, .character("y"))
    #expect(state.screens.isEmpty)
  }

  @Test func leavingAnEmptyFormAsksNothing() {
    var state = creating()
    state.press(.escape)
    #expect(state.screens.isEmpty && state.modal == nil)
  }

  @Test func anEditSendsOnlyWhatChanged() throws {
    var state = State.showing(APIKey.row(of: 3))
    state.press("e")
    state.type("-b")
    let edit = try #require(state.press(.control("s")).edits.first)
    #expect(edit == KeyEdit(name: "key-0-b"))
  }

  @Test func anEditThatChangesNothingWritesNothing() {
    var state = State.showing(APIKey.row(of: 3))
    state.press("e")
    #expect(state.press(.control("s")).isEmpty)
    #expect(state.screens.isEmpty)
    #expect(state.message == "Nothing was changed.")
  }

  @Test func scopesCanOnlyBeNarrowed() {
    var state = State.showing(APIKey.row(of: 3))
    state.press("e")
    focus(.scopes, in: &state)
    state.press("w")
    #expect(state.message == "The key does not hold write:projects: scopes can only be narrowed.")
    state.press("r")
    #expect(state.press(.control("s")).isEmpty)
    #expect(state.message == "scopes: keep at least one scope, or disable the key")
  }
}

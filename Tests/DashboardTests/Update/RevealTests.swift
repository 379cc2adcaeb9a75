import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct RevealTests {
  private static let text = "qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6eUo9Q2F"

  private func revealing() -> (state: State, secret: Secret) {
    let secret = Secret(copying: Self.text.utf8)
    var state = State.showing(APIKey.row(of: 3))
    state.receive(.created(IssuedKey(key: Samples.key(Samples.draft("fresh"), id: "FRESH"), secret: secret)))
    return (state, secret)
  }

  @Test func itHidesAfterSixtySecondsByTheClock() {
    var (state, _) = revealing()
    state.now += 59
    #expect(update(&state, .timePassed).isEmpty)
    #expect(state.showsSecret)
    state.now += 1
    #expect(update(&state, .timePassed).words == ["forget the screen"])
    #expect(!state.showsSecret)
    #expect(state.message == "Hidden after 60 seconds. h shows it again.")
    #expect(!draw(state).plainText().contains("sK2m"))
  }

  @Test func hideTakesItOffTheScreenAndShowStartsTheTimeAnew() {
    var (state, _) = revealing()
    #expect(state.press("h").words == ["forget the screen"])
    #expect(!draw(state).plainText().contains("9Q2F"))
    state.now += 500
    state.press("h")
    #expect(state.revealed?.hidesAt == state.now + 60)
    #expect(draw(state).plainText().contains(Self.text))
  }

  @Test func theRightLastFourConfirmAndCloseAndWipe() {
    var (state, secret) = revealing()
    state.press(.tab)
    #expect(state.type("9Q2F").words == ["confirm key_FRESH"])
    #expect(!secret.isWiped)
    let effects = state.receive(.saved(Samples.key(Samples.draft("fresh"), id: "FRESH")))
    #expect(effects.words.contains("forget the screen"))
    #expect(state.modal == nil)
    #expect(secret.isWiped)
    #expect(state.message == "fresh is saved. qodryx keeps only its hash.")
  }

  @Test func wrongLastFourConfirmNothing() {
    var (state, secret) = revealing()
    state.press(.tab)
    #expect(state.type("9Q2f").isEmpty)
    #expect(state.message == "These are not its last 4 characters. Paste it somewhere and look again.")
    #expect(state.revealed?.proof.text == "")
    #expect(!secret.isWiped)
    #expect(state.type("9Q2F").words == ["confirm key_FRESH"])
  }

  @Test func aPastedEndCounts() {
    var (state, _) = revealing()
    state.press(.tab)
    #expect(state.press(.paste("9Q2F\n")).words == ["confirm key_FRESH"])
  }

  @Test(arguments: [Key.escape, .character("q")])
  func closingUnsavedAsks(key: Key) {
    var (state, secret) = revealing()
    state.press(key)
    #expect(state.message == "Not confirmed, and never shown again. Close it? y closes, Esc stays.")
    state.press(.escape)
    #expect(state.revealed != nil)
    state.press(key, .enter)
    #expect(state.revealed != nil)
    #expect(!secret.isWiped)

    let effects = state.press(key, .character("y"))
    #expect(effects.words.contains("forget the screen"))
    #expect(effects.changes.isEmpty)
    #expect(state.modal == nil)
    #expect(secret.isWiped)
    #expect(state.message == "fresh is marked NOT SAVED: rotate it if it is lost.")
  }

  @Test func theEndOfTheProgramWipesIt() {
    var (state, secret) = revealing()
    _ = update(&state, .terminated(signal: 1))
    #expect(state.exit == .signal(1))
    state.wipeSecrets()
    #expect(secret.isWiped)
  }

  @Test func onlyAKeyPressCopies() {
    var (state, _) = revealing()
    var effects = update(&state, .storeChanged) + update(&state, .resized(.large))
    effects += update(&state, .timePassed) + update(&state, .resumed)
    effects += state.press(.tab) + state.type("9Q2") + state.press(.escape, .character("e"), .escape)
    effects += state.press(.escape, .escape)
    #expect(!effects.words.contains("copy the secret"))
    #expect(state.press("c").words == ["copy the secret"])
    #expect(state.message == "Sent 46 characters to your terminal's clipboard. Paste them to be sure.")
  }

  @Test func aFileIsWrittenWhereItsNameSays() {
    var (state, _) = revealing()
    state.press("f")
    #expect(state.prompt?.field.text == "/home/ops1/fresh.key")
    #expect(state.type("2").isEmpty)
    #expect(state.press(.enter).words == ["write /home/ops1/fresh.key2"])
    state.receive(.wroteSecret(path: "/home/ops1/fresh.key2"))
    #expect(state.message == "Wrote it to /home/ops1/fresh.key2, readable by you alone.")
    #expect(state.revealed != nil)
  }

  @Test func aFileThatCannotBeWrittenLeavesTheSecretShown() {
    var (state, secret) = revealing()
    state.press("f")
    state.press(.enter)
    state.receive(.couldNotWriteSecret(path: "/x/fresh.key", reason: "no such file or directory"))
    #expect(state.message == "Could not write /x/fresh.key: no such file or directory.")
    #expect(state.showsSecret && !secret.isWiped)
  }

  @Test func aFailedConfirmationLeavesItOpen() {
    var (state, secret) = revealing()
    state.press(.tab)
    state.type("9Q2F")
    state.receive(.failed(.confirmSaved(KeyID(rawValue: "key_FRESH")), .unavailable("the store is locked")))
    #expect(state.message == "The store is locked.")
    #expect(state.revealed?.isConfirming == false)
    #expect(!secret.isWiped)
    #expect(state.press(.enter).words == ["confirm key_FRESH"])
  }

  @Test func examplesNeverContainTheSecret() {
    var (state, _) = revealing()
    state.press("e")
    let picture = draw(state).plainText()
    #expect(picture.contains("QODRYX_API_KEY"))
    #expect(!picture.contains(Self.text))
  }

  @Test func itIsDrawnWholeOnATerminalThatBecameTooSmall() {
    var (state, _) = revealing()
    _ = update(&state, .resized(Size(columns: 30, rows: 8)))
    let picture = draw(state).plainText().replacing("\n", with: "")
    #expect(picture.contains(Self.text))
  }
}

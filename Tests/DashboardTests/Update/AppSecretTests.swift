import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct AppSecretTests {
  private static let text = "qx_secret_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6eUo9Q2F"

  private func revealing(isNew: Bool = true) -> (state: State, secret: Secret) {
    let secret = Secret(copying: Self.text.utf8)
    var state = State.onApps(apps: [.sample()])
    let issued = IssuedApp(app: .sample(), secret: secret)
    state.receive(isNew ? .appCreated(issued) : .secretRotated(issued))
    return (state, secret)
  }

  @Test func itIsShownOnceLikeAKey() {
    var (state, secret) = revealing()
    let picture = draw(state).plainText()
    #expect(picture.contains("App registered. Its secret is shown once"))
    #expect(picture.contains(Self.text))
    #expect(state.press("c").words == ["copy the secret"])
    state.press("f")
    #expect(state.prompt?.field.text == "/home/ops1/Retool.secret")
    state.press(.escape)
    state.now += 60
    #expect(update(&state, .timePassed).words == ["forget the screen"])
    #expect(!draw(state).plainText().contains("sK2m"))
    #expect(draw(state).plainText().contains("qx_secret_4fG7…"))
    #expect(!secret.isWiped)
  }

  @Test func itsLastFourCharactersCloseAndWipeIt() {
    var (state, secret) = revealing()
    state.press(.tab)
    #expect(state.type("9Q2F").words == ["forget the screen"])
    #expect(state.modal == nil)
    #expect(secret.isWiped)
    #expect(state.message == "Retool has its secret. qodryx keeps only its hash.")
  }

  @Test func closingItUnsavedAsksAndSaysWhatHelps() {
    var (state, secret) = revealing()
    state.press(.escape)
    #expect(state.message == "Not confirmed, and never shown again. Close it? y closes, Esc stays.")
    #expect(!secret.isWiped)
    state.press("y")
    #expect(secret.isWiped)
    #expect(state.message == "Nobody confirmed the secret of Retool: S gives it a new one if it is lost.")
  }

  @Test func aNewSecretSaysThatTheOldOneHasStopped() {
    let picture = draw(revealing(isNew: false).state).plainText()
    #expect(picture.contains("New secret. It is shown once"))
    #expect(picture.contains("The old secret has stopped: give the app this one."))
  }

  @Test func examplesAreThoseOfAnAppAndHoldNoSecret() {
    var (state, _) = revealing()
    state.press("e")
    let picture = draw(state).plainText()
    #expect(picture.contains("authorization_code"))
    #expect(!picture.contains(Self.text) && !picture.contains("QODRYX_API_KEY"))
  }

  @Test func theEndOfTheProgramWipesIt() {
    var (state, secret) = revealing()
    _ = update(&state, .terminated(signal: 1))
    state.wipeSecrets()
    #expect(secret.isWiped)
  }

  @Test func replacingItAsksFirst() {
    var state = State.onApps(apps: [.sample()])
    state.press(.backTab)
    #expect(state.press("S").isEmpty)
    #expect(draw(state).plainText().contains("The old one stops at once: the app needs the new one."))
    #expect(state.press(.enter).isEmpty)
    #expect(state.press("y").words == ["new secret of app_Retool"])
  }

  @Test func aPublicAppHasNoSecretToReplace() {
    var state = State.onApps(apps: [.sample(kind: .public)])
    #expect(state.press("S").isEmpty)
    #expect(state.message == "Go to the registered apps first: Tab.")
    state.press(.backTab)
    #expect(state.press("S").isEmpty)
    #expect(state.message == "Retool is public: it has no secret.")
  }
}

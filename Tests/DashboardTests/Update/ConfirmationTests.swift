import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct ConfirmationTests {
  @Test func disablingAsksFirst() {
    var state = State.showing(APIKey.row(of: 2))
    #expect(state.press("d").isEmpty)
    #expect(state.question?.title == "Disable key-0?")
    #expect(state.press("y").words == ["disable key_KEY0"])
    #expect(state.modal == nil)
  }

  @Test(arguments: [Key.character("n"), .escape])
  func noLeavesTheKeyAlone(key: Key) {
    var state = State.showing(APIKey.row(of: 2))
    #expect(state.press(.character("d"), key).isEmpty)
    #expect(state.modal == nil)
  }

  @Test(arguments: [Key.enter, .tab, .character("d"), .character(" "), .control("y"), .paste("y")])
  func nothingElseAnswers(key: Key) {
    var state = State.showing(APIKey.row(of: 2))
    #expect(state.press(.character("d"), key).isEmpty)
    #expect(state.question != nil)
  }

  @Test func enablingAsksNothing() {
    var state = State.showing(APIKey.row(of: 2).map { $0.with { $0.disabledAt = ManualClock.start } })
    #expect(state.press("d").words == ["enable key_KEY0"])
    #expect(state.hints(.unicode).contains(Hint(key: "d", label: "Enable")))
  }

  @Test func aChangeThatIsDoneLeavesAFormThatWasOpenedMeanwhile() {
    var state = State.showing(APIKey.row(of: 2))
    state.press(.character("d"), .character("y"), .character("n"))
    state.type("half")
    state.receive(.disabled(APIKey.row(of: 1)[0].with { $0.disabledAt = ManualClock.start }))
    #expect(state.form?.name.text == "half")
    #expect(state.message == "key-0 is disabled. u undoes it.")
  }

  @Test func retiringNeedsAKeyInItsGrace() {
    var state = State.showing(APIKey.row(of: 2))
    #expect(state.press("o").isEmpty)
    #expect(state.message == "key-0 is not in a grace after a rotation.")
  }
}

import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct RevocationTests {
  private func revoking(_ change: (inout APIKey) -> Void = { _ in }) -> State {
    var state = State.showing(APIKey.row(of: 3).map { $0.with(change) })
    state.press("X")
    return state
  }

  @Test func itLooksUpWhoUsesTheKeyFirst() {
    var state = State.showing(APIKey.row(of: 3))
    #expect(state.press("X").words == ["usage of key_KEY0"])
    #expect(state.revocation?.key.name == "key-0")
  }

  @Test func enterDoesNothingUntilTheNameMatches() {
    var state = revoking()
    state.type("leaked")
    state.press(.tab)
    state.type("key-")
    #expect(state.message == "Enter does nothing until the name matches.")
    #expect(state.press(.tab, .tab, .enter).changes.isEmpty)
    #expect(state.revocation?.focus == .name)

    state.type("0")
    #expect(state.message == "Tab to Revoke, then Enter. This cannot be undone.")
    #expect(state.press(.tab, .tab, .enter).changes == ["revoke key_KEY0: leaked"])
    #expect(state.press(.enter).isEmpty)
  }

  @Test(arguments: ["KEY-0", "key-00", " key-0", "key-0 ", "key-1"])
  func almostTheNameIsNotTheName(text: String) {
    var state = revoking()
    state.press(.tab)
    state.type(text)
    #expect(state.press(.tab, .tab, .enter).changes.isEmpty)
  }

  @Test func noControlKeyAndNoEnterAloneDestroys() {
    let keys: [Key] = "abcdefghijklmnopqrstuvwxyz".map { .control($0) } + [.enter]
    for tabs in 0..<4 {
      for key in keys {
        var state = revoking()
        for _ in 0..<tabs { state.press(.tab) }
        #expect(state.press(key, .enter, .enter).changes.isEmpty, "\(key) after \(tabs) tabs")
      }
    }
  }

  @Test func noControlKeyAndNoEnterDestroysFromTheList() {
    let keys: [Key] = "abcdefghijklmnopqrstuvwxyz".map { .control($0) } + [.enter]
    for key in keys {
      var state = State.showing(APIKey.row(of: 3))
      #expect(state.press(key, .enter, .enter, key).changes.isEmpty, "\(key)")
    }
  }

  @Test func enterOnCancelLeavesTheKeyAlone() {
    var state = revoking()
    #expect(state.press(.enter, .enter, .enter).changes.isEmpty)
    #expect(state.modal == nil)
  }

  @Test func rotatingInsteadOpensTheWizard() {
    var state = revoking()
    #expect(state.press(.control("r")).words == ["usage of key_KEY0"])
    #expect(state.modal == nil)
    #expect(state.wizard?.key.name == "key-0")
  }

  @Test func disablingInsteadAsksAndDisables() {
    var state = revoking()
    #expect(state.press(.control("d")).changes.isEmpty)
    #expect(state.question?.title == "Disable key-0?")
    #expect(state.press("y").words == ["disable key_KEY0"])
  }

  @Test func disablingInsteadNeverEnables() {
    var state = revoking { $0.disabledAt = ManualClock.start }
    #expect(state.press(.control("d")).isEmpty)
    #expect(state.message == "key-0 is disabled already.")
    #expect(state.revocation != nil)
  }

  @Test func whatIsNotPossibleInsteadSaysWhyAndKeepsTheDialog() {
    var state = revoking { $0.disabledAt = ManualClock.start }
    state.type("leaked")
    #expect(state.press(.control("r")).isEmpty)
    #expect(state.message == "key-0 is disabled: enable it first.")
    #expect(state.revocation?.reason.text == "leaked")
  }

  @Test func theDialogStaysWithItsKeyWhenTheListMovesBelowIt() {
    var state = revoking()
    let others = Array(APIKey.row(of: 3).dropFirst())
    state.answer(update(&state, .storeChanged), from: Shelf(keys: others))
    #expect(state.selectedName == "key-1")
    state.press(.control("d"))
    #expect(state.press("y").words == ["disable key_KEY0"])
  }

  @Test func aFailureKeepsWhatWasTyped() {
    var state = revoking()
    state.type("leaked")
    state.press(.tab)
    state.type("key-0")
    state.press(.tab, .tab, .enter)
    let request = Request.revoke(KeyID(rawValue: "key_KEY0"), reason: "leaked")
    state.receive(.failed(request, .unavailable("the store is locked")))
    #expect(state.message == "The store is locked.")
    #expect(state.revocation?.reason.text == "leaked")
    #expect(state.revocation?.name.text == "key-0")
    #expect(state.press(.enter).changes == ["revoke key_KEY0: leaked"])
  }

  @Test func afterwardsTheListSaysWhatIsTrueNow() {
    var state = revoking()
    let revoked = APIKey.row(of: 1)[0].with { $0.revokedAt = ManualClock.start }
    let effects = state.receive(.revoked(revoked))
    #expect(state.modal == nil)
    #expect(state.message == "key-0 is revoked: its next request gets 401.")
    #expect(effects.words == ["page refresh", "counts", "policy"])
  }

  @Test func aRevokedKeyCannotBeChanged() {
    var state = State.showing(APIKey.row(of: 1).map { $0.with { $0.revokedAt = ManualClock.start } })
    for key in ["r", "X", "e", "d"] as [Character] {
      #expect(state.press(key).isEmpty)
      #expect(state.message == "key-0 is revoked: nothing about it can change.")
      #expect(state.modal == nil && state.screens.isEmpty)
    }
  }
}

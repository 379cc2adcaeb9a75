import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct DetailTests {
  @Test func openingAsksForEverythingAboutTheKey() {
    var state = State.showing(APIKey.row(of: 3))
    let effects = state.press(.enter)
    #expect(effects.words == ["key key_KEY0", "usage of key_KEY0", "trail of key_KEY0", "chain"])
  }

  @Test func theKeysBesideItAreOneStepAway() {
    var state = State.showing(APIKey.row(of: 3))
    state.press(.enter, .right)
    #expect(state.detail?.key.name == "key-1")
    state.press("[")
    #expect(state.detail?.key.name == "key-0")
    state.press(.escape)
    #expect(state.selectedName == "key-0")
  }

  @Test func aBrokenChainIsSaid() {
    var state = State.showing(APIKey.row(of: 1))
    state.press(.enter)
    state.receive(.trail(AuditPage(events: [], hasMore: false, matching: 0), of: KeyID(rawValue: "key_KEY0")))
    state.receive(.chain(.broken(atSequence: 17, events: 40)))
    #expect(draw(state).plainText().contains("CHAIN BROKEN at event 17"))
  }

  @Test func aChangeByAnybodyIsReadAgain() {
    var state = State.showing(APIKey.row(of: 1))
    state.press(.enter)
    #expect(update(&state, .storeChanged).words.contains("trail of key_KEY0"))
    state.receive(.key(APIKey.row(of: 1)[0].with { $0.disabledAt = ManualClock.start }))
    #expect(state.detail?.key.disabledAt != nil)
  }
}

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

  @Test func aLongTrailIsLoadedAsSomebodyGoesDownIt() {
    var log = Log(230)
    var state = State.showing(APIKey.row(of: 1))
    state.press(.enter)
    let id = KeyID(rawValue: "key_KEY0")
    state.receive(.trail(log.page(AuditQuery(limit: 100)), of: id, before: nil))
    #expect(draw(state).plainText().contains(" 1 of 230 ─╯"))
    #expect(state.press(.end).words == ["trail of key_KEY0 before 131"])
    #expect(state.press(.up).words.isEmpty)
    state.receive(.trail(log.page(AuditQuery(before: 131, limit: 100)), of: id, before: 131))
    #expect(state.press(.end).words == ["trail of key_KEY0 before 31"])
    state.receive(.trail(log.page(AuditQuery(before: 31, limit: 100)), of: id, before: 31))
    #expect(state.press(.end).words.isEmpty)
    #expect(draw(state).plainText().contains(" 230 of 230 ─╯"))
  }

  @Test func enterSaysEverythingAboutAnEventOfTheTrail() {
    var log = Log(2)
    log.add(.revoked, detail: "leaked in a build log")
    var state = State.showing(APIKey.row(of: 1))
    state.press(.enter)
    state.receive(.trail(log.page(AuditQuery(limit: 100)), of: KeyID(rawValue: "key_KEY0"), before: nil))
    #expect(state.hints(.unicode).last { $0.key == "⏎" }?.label == "Event")
    state.press(.enter)
    let text = draw(state).plainText()
    #expect(text.contains("┏━ key.revoked ━") && text.contains("━ event 3 ━┓"))
    #expect(text.contains("Why       \"leaked in a build log\""))
    #expect(text.contains("✓ holds"))
    state.press(.enter)
    #expect(state.modal == nil && state.detail != nil)
  }

  @Test func aBrokenChainIsSaid() {
    var state = State.showing(APIKey.row(of: 1))
    state.press(.enter)
    let nothing = AuditPage(events: [], hasMore: false, matching: 0)
    state.receive(.trail(nothing, of: KeyID(rawValue: "key_KEY0"), before: nil))
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

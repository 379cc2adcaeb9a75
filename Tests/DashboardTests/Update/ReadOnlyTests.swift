import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct ReadOnlyTests {
  @Test(arguments: ["n", "t", "r", "R", "X", "e", "d", "o"] as [Character])
  func everyChangeIsRefusedWithAReason(key: Character) {
    var state = State.showing(APIKey.row(of: 2), isReadOnly: true)
    #expect(state.press(key).isEmpty)
    #expect(state.message == "Opened with --read-only: nothing can be changed.")
    #expect(state.screens.isEmpty && state.modal == nil)
  }

  @Test(arguments: ["r", "X", "e", "d", "o"] as [Character])
  func theSameHoldsOnAKeysOwnPage(key: Character) {
    var state = State.showing(APIKey.row(of: 2), isReadOnly: true)
    state.press(.enter)
    #expect(state.press(key).isEmpty)
    #expect(state.message == "Opened with --read-only: nothing can be changed.")
    #expect(state.detail != nil && state.modal == nil)
  }

  @Test func lookingIsAllowed() {
    var state = State.showing(APIKey.row(of: 2), isReadOnly: true)
    #expect(state.press("y").words == ["copy key_KEY0"])
    #expect(state.press("s").pages.count == 1)
    state.press(.enter)
    #expect(state.detail?.key.name == "key-0")
  }

  @Test func nothingThatChangesIsOffered() {
    let state = State.showing(APIKey.row(of: 2), isReadOnly: true)
    let labels = Set(state.hints(.unicode).map(\.label))
    #expect(labels.isDisjoint(with: ["New", "Token", "Rotate", "Revoke", "Edit", "Disable"]))
    #expect(labels.isSuperset(of: ["Open", "Filter", "Sort", "Help"]))
  }
}

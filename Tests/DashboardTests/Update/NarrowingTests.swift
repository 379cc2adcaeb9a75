import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct NarrowingTests {
  private let both: ScopeSet = [Scope(.read, .projects), Scope(.write, .projects)]
  private let read: ScopeSet = [Scope(.read, .projects)]

  private func key(age: Double, _ granted: ScopeSet) -> APIKey {
    Samples.key(
      Samples.draft("deploy", scopes: granted),
      createdAt: ManualClock.start - age * RotationPolicy.day
    )
  }

  private func used(_ scopes: ScopeSet) -> KeyUsage {
    var usage = KeyUsage.unused
    usage.scopes30d = scopes
    return usage
  }

  /// The page of a key whose use has been looked up.
  private func page(
    age: Double,
    _ granted: ScopeSet,
    using scopes: ScopeSet,
    isReadOnly: Bool = false,
    _ change: (inout APIKey) -> Void = { _ in }
  ) -> State {
    let key = key(age: age, granted).with(change)
    var state = State.showing([key], isReadOnly: isReadOnly)
    state.press(.enter)
    state.receive(.usage(used(scopes), of: key.id))
    return state
  }

  @Test func oneKeyNarrowsToWhatWasUsedAfterAYes() throws {
    var state = page(age: 40, both, using: read)
    #expect(state.message == "write:projects has not been used for 30 days: N takes it away.")
    #expect(state.press("N").isEmpty)
    #expect(state.question?.title == "Narrow deploy?")
    let picture = draw(state).plainText()
    #expect(picture.contains("Goes   write:projects"))
    #expect(picture.contains("Stays  read:projects"))
    #expect(!picture.contains(" old: "))
    guard case .ask(.edit(let id, let edit)) = state.press("y").first else {
      Issue.record("nothing is asked of the store")
      return
    }
    #expect(id == state.detail?.key.id)
    #expect(edit == KeyEdit(scopes: read))
    state.receive(.edited(key(age: 40, read)))
    #expect(state.message == "deploy is narrowed to 1 scope. Narrowed scopes cannot be widened again.")
    #expect(state.detail?.key.scopes == read)
  }

  @Test func noLeavesTheScopes() {
    var state = page(age: 40, both, using: read)
    #expect(state.press(.character("N"), .character("n")).isEmpty)
    #expect(state.modal == nil)
  }

  @Test func aYoungKeyIsNarrowedWithAWarning() {
    var state = page(age: 12, both, using: read)
    #expect(state.message == "write:projects has not been used in its 12 days: N takes it away.")
    state.press("N")
    #expect(
      draw(state).plainText().contains("It is 12 days old: monthly use may not have shown yet.")
    )
    var newborn = page(age: 2, both, using: read)
    #expect(newborn.message == "")
    newborn.press("N")
    #expect(
      draw(newborn).plainText().contains("It is 2 days old: weekly use may not have shown yet.")
    )
  }

  @Test func itSaysWhyItCannot() {
    func message(_ state: State) -> String {
      var state = state
      #expect(state.press("N").isEmpty)
      #expect(state.modal == nil)
      return state.message
    }
    #expect(
      message(page(age: 40, both, using: both)) == "deploy has used each of its scopes in the last 30 days."
    )
    #expect(
      message(page(age: 40, both, using: []))
        == "deploy has used none of its scopes for 30 days: X revokes it, d disables it."
    )
    #expect(message(page(age: 40, both, using: read, isReadOnly: true)).contains("--read-only"))
    let revoked = page(age: 40, both, using: read) { $0.revokedAt = ManualClock.start - 60 }
    #expect(revoked.message != "write:projects has not been used for 30 days: N takes it away.")
    #expect(message(revoked) == "deploy is revoked: nothing about it can change.")
    let expired = page(age: 40, both, using: read) { $0.expiresAt = ManualClock.start - 60 }
    #expect(message(expired) == "deploy is expired: only revoking is left.")
    var unknown = State.showing([key(age: 40, both)])
    unknown.screens = [.detail(KeyDetail(key: key(age: 40, both), usage: nil))]
    #expect(message(unknown) == "Its use is still being looked up.")
  }

  @Test func everyScopeThatGoesIsNamed() {
    let state = page(age: 40, Set(Scope.platform), using: read)
    #expect(state.message == "write:projects and 6 more have not been used for 30 days: N takes them away.")
    var asked = state
    asked.press("N")
    let picture = draw(asked).plainText()
    for scope in Scope.platform { #expect(picture.contains(scope.rawValue), "\(scope)") }
  }
}

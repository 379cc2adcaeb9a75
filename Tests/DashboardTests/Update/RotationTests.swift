import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct RotationTests {
  private func rotating() -> State {
    var state = State.showing(APIKey.row(of: 3))
    state.press("r")
    return state
  }

  private func issued() -> IssuedKey {
    IssuedKey(
      key: Samples.key(Samples.draft("key-0"), id: "NEXT"),
      secret: Secret(copying: "qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6eUo9Q2F".utf8)
    )
  }

  private func replaced(graceEndsAt: Date) -> APIKey {
    APIKey.row(of: 1)[0].with { key in
      key.replacedBy = KeyID(rawValue: "key_NEXT")
      key.graceEndsAt = graceEndsAt
    }
  }

  @Test func twentyFourHoursAreThreeEntersAway() {
    var state = rotating()
    #expect(state.press(.enter, .enter).changes.isEmpty)
    #expect(state.wizard?.step == .newKey)
    #expect(state.press(.enter).changes == ["rotate key_KEY0 grace 86400"])
    #expect(state.press(.enter).isEmpty)
  }

  @Test func theGraceIsChosenByTheArrowsAndStopsAtTheEnds() {
    var state = rotating()
    state.press(.enter, .up, .up, .up, .up)
    #expect(state.wizard?.choice == RotationWizard.Choice.none)
    state.press(.down)
    #expect(state.press(.enter, .enter).changes == ["rotate key_KEY0 grace 3600"])
  }

  @Test func stepsCanBeTakenBackUntilTheNewKeyIsMade() {
    var state = rotating()
    state.press(.backTab)
    #expect(state.message == "There is no step to go back to.")
    state.press(.enter, .enter, .backTab, .backTab)
    #expect(state.wizard?.step == .impact)
  }

  @Test func noGraceNeedsTheName() {
    var state = rotating()
    state.press(.enter, .up, .up, .enter)
    #expect(state.message == "Without a grace its callers stop at once. Type the name.")
    #expect(state.press(.enter).changes.isEmpty)
    #expect(state.message == "Enter does nothing until the name matches.")
    state.type("key-0")
    #expect(state.press(.enter).changes == ["rotate key_KEY0 grace 0"])
  }

  @Test func aCustomGraceOfNothingNeedsTheNameToo() {
    var state = rotating()
    state.press(.enter, .down, .down)
    state.press(.control("u"))
    state.type("0")
    #expect(state.press(.enter, .enter).changes.isEmpty)
    #expect(state.wizard?.focusesName == true)
  }

  @Test func aCustomGraceIsRead() {
    var state = rotating()
    state.press(.enter, .down, .down, .control("u"))
    state.type("90m")
    #expect(state.press(.enter, .enter).changes == ["rotate key_KEY0 grace 5400"])
  }

  @Test(
    arguments: [
      ("soon", "grace: write 0, 90m, 36h or 7d, not \"soon\""),
      ("", "grace: write 0, 90m, 36h or 7d, not \"\""),
      ("31d", "grace: at most 30 days (30d), not \"31d\""),
    ]
  )
  func aGraceThatCannotBeReadSaysWhatCan(text: String, message: String) {
    var state = rotating()
    state.press(.enter, .down, .down, .control("u"))
    state.type(text)
    #expect(state.press(.enter).isEmpty)
    #expect(state.message == message)
    #expect(state.wizard?.step == .grace)
    #expect(state.wizard?.custom.text == text)
  }

  @Test func leavingBeforeTheNewKeyChangesNothing() {
    var state = rotating()
    #expect(state.press(.enter, .enter, .escape).changes.isEmpty)
    #expect(state.screens.isEmpty)
  }

  @Test func aFailureKeepsTheChoice() {
    var state = rotating()
    state.press(.enter, .down, .enter, .enter)
    state.receive(.failed(.rotate(APIKey.row(of: 1)[0], .week), .unavailable("the store is locked")))
    #expect(state.message == "The store is locked.")
    #expect(state.press(.enter).changes == ["rotate key_KEY0 grace 604800"])
  }

  @Test func afterTheRevealTheOldKeyCanBeRetiredEarly() {
    var state = rotating()
    state.press(.enter, .enter, .enter)
    state.receive(.rotated(issued(), from: replaced(graceEndsAt: state.now + 86_400)))
    #expect(state.revealed?.title == "New key. It is shown once")
    state.press(.escape, .character("y"))
    #expect(state.wizard?.step == .retire)

    state.press("o")
    #expect(state.question?.title == "Retire key-0 (old)?")
    #expect(state.press("y").changes == ["retire key_KEY0"])
  }

  @Test func withoutAGraceThereIsNothingToRetire() {
    var state = rotating()
    state.press(.enter, .up, .up, .enter)
    state.type("key-0")
    state.press(.enter)
    state.receive(.rotated(issued(), from: replaced(graceEndsAt: state.now)))
    state.press(.escape, .character("y"))
    #expect(state.screens.isEmpty)
  }

  @Test func theHintsInTheRevealAreTheReveals() {
    var state = rotating()
    state.press(.enter, .enter, .enter)
    state.receive(.rotated(issued(), from: replaced(graceEndsAt: state.now + 86_400)))
    #expect(state.hints(.unicode).contains(Hint(key: "Esc", label: "Close")))
  }

  @Test func theOldKeyCannotBeRetiredBeforeThereIsANewOne() {
    var state = rotating()
    #expect(state.press("o").isEmpty)
    #expect(state.message == "key-0 is not in a grace after a rotation.")
  }

  @Test func theMostOverdueKeyIsRotatedFromAnywhereInTheList() {
    var state = State.showing(APIKey.row(of: 3))
    var counts = KeyCounts()
    counts.active = 3
    state.receive(.counts(counts))
    #expect(state.press("R").isEmpty)
    #expect(state.message == "No key is overdue.")
    counts.overdue = 1
    state.receive(.counts(counts))
    #expect(state.press("R").words == ["next overdue"])
    state.receive(.nextOverdue(APIKey.row(of: 3)[2], remaining: 1))
    #expect(state.wizard?.key.name == "key-2")
  }
}

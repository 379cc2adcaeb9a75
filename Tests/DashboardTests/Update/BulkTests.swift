import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct BulkTests {
  /// The first `count` of the keys are marked, and the list is asked for a change to them.
  private func asking(_ command: Character, _ count: Int = 3, of keys: [APIKey] = APIKey.row(of: 4)) -> State
  {
    var state = State.showing(keys)
    for _ in 0..<count { state.press(" ") }
    state.press(command)
    return state
  }

  /// Everything typed, with the focus on the button.
  private func readyToRevoke(_ count: Int = 3) -> State {
    var state = asking("X", count)
    state.type("left the company")
    state.press(.tab)
    state.type("revoke \(count) keys")
    state.press(.tab, .tab)
    return state
  }

  private func revoked(_ number: Int) -> Answer {
    .revoked(APIKey.row(of: 4)[number].with { $0.revokedAt = ManualClock.start })
  }

  private func failed(_ number: Int, _ error: KeyStoreError) -> Answer {
    .failed(.revoke(APIKey.row(of: 4)[number].id, reason: "left the company"), error)
  }

  // MARK: The question

  @Test func itReadsTheMarkedKeysAgainFirst() {
    var state = State.showing(APIKey.row(of: 4))
    state.press(.character(" "), .character(" "))
    #expect(state.press("X").words == ["2 marked keys"])
    #expect(state.context == .bulk)
  }

  @Test func revokingTakesThePhraseAndOneEnter() {
    var state = asking("X")
    state.type("left")
    state.press(.tab)
    state.type("revoke 3 key")
    #expect(state.message == "Enter does nothing until you have typed: revoke 3 keys")
    #expect(state.press(.tab, .tab, .enter).changes.isEmpty)
    #expect(state.bulk?.question.focus == .phrase)
    state.type("s")
    #expect(state.press(.tab, .tab, .enter).changes == ["revoke key_KEY0: left"])
    #expect(state.press(.enter).changes.isEmpty)
  }

  @Test func noControlKeyAndNoEnterAloneDestroys() {
    let keys: [Key] = "abcdefghijklmnopqrstuvwxyz".map { .control($0) } + [.enter]
    for tabs in 0..<4 {
      for key in keys {
        var state = asking("X")
        for _ in 0..<tabs { state.press(.tab) }
        #expect(state.press(key, .enter, .enter).changes.isEmpty, "\(key) after \(tabs) tabs")
      }
    }
  }

  @Test func disablingAsksOnceAndBeginsOnCancel() {
    var state = asking("d")
    #expect(state.bulk?.action == .disable)
    #expect(state.press(.enter).isEmpty)
    #expect(state.bulk == nil)
    #expect(state.list.marks.count == 3)
    state.press("d")
    #expect(state.press(.tab, .enter).changes == ["disable key_KEY0"])
  }

  @Test func whatIsDisabledAlreadyIsEnabled() {
    let keys = APIKey.row(of: 4).map { $0.with { $0.disabledAt = ManualClock.start } }
    var state = asking("d", of: keys)
    #expect(state.bulk?.action == .enable)
    #expect(state.press(.tab, .enter).changes == ["enable key_KEY0"])
  }

  @Test func whatCannotBeDoneIsLeftOutAndSaysWhy() {
    var keys = APIKey.row(of: 4)
    keys[0].disabledAt = ManualClock.start
    keys[1].lastUsedAt = ManualClock.start - 60
    var state = asking("r", of: keys)
    let picture = draw(state).plainText()
    #expect(picture.contains("left out: disabled: enable it first"))
    #expect(picture.contains("IN USE: callers need the new one"))
    #expect(picture.contains("Rotates 2 keys, 1 of them in use; 1 left out."))
    #expect(state.press(.tab, .tab, .enter).changes == ["rotate key_KEY1 grace 86400"])
  }

  @Test func whatTheStoreSaysNowDecides() {
    var state = asking("r", 2)
    state.receive(.markedKeys([APIKey.row(of: 1)[0].with { $0.revokedAt = ManualClock.start }]))
    #expect(draw(state).plainText().contains("left out: revoked already"))
    #expect(state.bulk?.question.count == 1)
  }

  @Test func nothingCanBeDoneToNone() {
    let keys = APIKey.row(of: 4).map { $0.with { $0.revokedAt = ManualClock.start } }
    var state = asking("X", of: keys)
    #expect(draw(state).plainText().contains("It can be done to none of them."))
    state.press(.tab)
    state.type("revoke 0 keys")
    #expect(state.press(.tab, .tab, .enter).changes.isEmpty)
  }

  @Test func rotatingWithoutAGraceTakesThePhrase() {
    var state = asking("r", 2)
    state.press(.left, .left)
    #expect(state.message == "Enter does nothing until you have typed: rotate 2 keys")
    #expect(state.press(.tab, .tab, .tab, .enter).changes.isEmpty)
    state.type("rotate 2 keys")
    #expect(state.press(.tab, .tab, .enter).changes == ["rotate key_KEY0 grace 0"])
  }

  @Test func aGraceOfOnesOwnIsRead() {
    var state = asking("r", 2)
    state.press(.right, .right, .tab, .control("u"))
    state.type("soon")
    state.press(.enter)
    #expect(state.message == "grace: write 0, 90m, 36h or 7d, not \"soon\"")
    state.press(.control("u"))
    state.type("36h")
    #expect(state.press(.tab, .tab, .enter).changes == ["rotate key_KEY0 grace 129600"])
  }

  @Test func readOnlyAndALostStoreRefuse() {
    var state = State.showing(APIKey.row(of: 3), isReadOnly: true)
    state.press(.character(" "), .character("X"))
    #expect(state.bulk == nil)
    #expect(state.message == "Opened with --read-only: nothing can be changed.")
  }

  // MARK: On the way

  @Test func oneFailureDoesNotStopTheOthers() {
    var state = readyToRevoke()
    #expect(state.press(.enter).changes == ["revoke key_KEY0: left the company"])
    #expect(state.receive(revoked(0)).changes == ["revoke key_KEY1: left the company"])
    #expect(
      state.receive(failed(1, .conflict("key-1 is held"))).changes == ["revoke key_KEY2: left the company"]
    )
    #expect(state.receive(revoked(2)).changes.isEmpty)
    let picture = draw(state).plainText()
    #expect(picture.contains("▲ 2 revoked, 1 failed."))
    #expect(picture.contains("key-1 is held"))
    #expect(state.list.marks.keys.map(\.name) == ["key-1"])
    state.press(.enter)
    #expect(state.modal == nil && state.bulk == nil)
  }

  @Test func wholeSuccessNeedsNoReport() {
    var state = readyToRevoke()
    state.press(.enter)
    for number in 0..<3 { state.receive(revoked(number)) }
    #expect(state.modal == nil)
    #expect(state.message == "3 keys revoked.")
    #expect(state.list.marks.isEmpty)
  }

  @Test func escapeStopsAfterTheKeyAtWork() {
    var state = readyToRevoke()
    state.press(.enter)
    #expect(draw(state).plainText().contains("Esc stops after this key. What is done stays done."))
    #expect(state.press(.escape).isEmpty)
    #expect(draw(state).plainText().contains("Stops after this key."))
    #expect(state.receive(revoked(0)).changes.isEmpty)
    #expect(draw(state).plainText().contains("1 revoked, 2 not tried."))
    #expect(state.list.marks.count == 2)
  }

  @Test func aLostStoreEndsIt() {
    var state = readyToRevoke()
    state.press(.enter)
    state.receive(revoked(0))
    #expect(state.receive(failed(1, .unavailable("no route to host"))).changes.isEmpty)
    #expect(draw(state).plainText().contains("1 revoked, 1 failed, 1 not tried."))
  }

  @Test func theListIsReadOnceAfterwardsAndNotForEachKey() {
    var state = readyToRevoke()
    state.press(.enter)
    #expect(update(&state, .storeChanged).isEmpty)
    state.receive(revoked(0))
    state.receive(revoked(1))
    #expect(state.receive(revoked(2)).words.filter { $0 == "page refresh" }.count == 1)
  }

  @Test func theSecretsAreShownOneAfterTheOther() throws {
    var state = asking("r", 2)
    state.press(.tab, .tab)
    #expect(state.press(.enter).changes == ["rotate key_KEY0 grace 86400"])
    #expect(state.receive(rotated(0)).isEmpty)
    let first = try #require(state.revealed)
    #expect(draw(state).plainText().contains("1 of 2 · key-0"))
    #expect(state.press(.escape, .character("y")).changes.isEmpty)
    #expect(first.secret.count == 0)
    #expect(draw(state).plainText().contains("⏎ rotates it and shows its secret. Esc stops here."))

    #expect(state.press(.enter).changes == ["rotate key_KEY1 grace 86400"])
    state.receive(rotated(1))
    #expect(draw(state).plainText().contains("2 of 2 · key-1"))
    state.press(.tab)
    state.type("9Q2F")
    state.receive(.saved(successor(1)))
    let picture = draw(state).plainText()
    #expect(picture.contains("2 rotated."))
    #expect(picture.contains("NOT SAVED: rotate again if lost"))
    #expect(state.bulk?.unsaved.map(\.name) == ["key-0"])
  }

  @Test func escapeBetweenTwoRotationsStopsThere() {
    var state = asking("r", 2)
    state.press(.tab, .tab, .enter)
    state.receive(rotated(0))
    state.press(.escape, .character("y"))
    #expect(state.press(.escape).changes.isEmpty)
    #expect(draw(state).plainText().contains("1 rotated, 1 not tried."))
    #expect(draw(state).plainText().contains("not tried, nothing has changed"))
  }

  @Test func aSecretOnTheScreenIsNeverCoveredByTheNext() {
    var state = asking("r", 2)
    state.press(.tab, .tab, .enter)
    state.receive(rotated(0))
    #expect(state.press(.enter, .enter).changes.isEmpty)
    #expect(state.revealed != nil)
  }

  private func successor(_ number: Int) -> APIKey {
    Samples.key(Samples.draft("key-\(number)"), id: "NEXT\(number)")
  }

  private func rotated(_ number: Int) -> Answer {
    let secret = Secret(copying: "qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6eUo9Q2F".utf8)
    let old = APIKey.row(of: 4)[number].replaced(by: successor(number), grace: .day)
    return .rotated(IssuedKey(key: successor(number), secret: secret), from: old)
  }
}

import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct HelpTests {
  private func help(_ state: State) -> Help? {
    if case .help(let help) = state.modal { help } else { nil }
  }

  @Test func typingNarrowsAndEnterRuns() {
    var state = State.showing(APIKey.row(of: 2))
    state.press("?")
    state.type("personal")
    #expect(help(state)?.commands.map(\.id) == [.createToken])
    state.press(.enter)
    #expect(state.modal == nil)
    #expect(state.form?.isPersonal == true)
  }

  @Test func theArrowsChoose() {
    var state = State.showing(APIKey.row(of: 2))
    state.press("?")
    state.type("rotate")
    let expected = help(state)?.commands.last?.id
    for _ in 0..<9 { state.press(.down) }
    #expect(help(state)?.commands[help(state)?.selected ?? 0].id == expected)
    for _ in 0..<9 { state.press(.up) }
    #expect(help(state)?.selected == 0)
  }

  @Test func whatIsNotPossibleSaysWhy() {
    var state = State.showing([])
    state.press("?")
    state.type("end a key for good")
    #expect(state.press(.enter).isEmpty)
    #expect(state.message == "There is no key to change.")
  }

  @Test func whatDestroysStillAsks() {
    var state = State.showing(APIKey.row(of: 2))
    state.press("?")
    state.type("end a key for good")
    #expect(state.press(.enter).changes.isEmpty)
    #expect(state.revocation != nil)
  }

  @Test func aWordThatNothingIsCalledRunsNothing() {
    var state = State.showing(APIKey.row(of: 2))
    state.press("?")
    state.type("zebra")
    #expect(draw(state).plainText().contains("Nothing here is called that."))
    #expect(state.press(.enter).isEmpty)
    #expect(state.modal == nil)
  }

  @Test func escapeClosesIt() {
    var state = State.showing(APIKey.row(of: 2))
    state.press(.function(1), .escape)
    #expect(state.modal == nil && state.exit == nil)
  }

  @Test(arguments: Command.Context.allCases)
  func noKeyMeansTwoThings(context: Command.Context) {
    let keys = Command.commands(in: context).flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test func everyCommandSaysWhatItDoes() {
    #expect(Command.registry.allSatisfy { !$0.help.isEmpty && !$0.keys.isEmpty && !$0.contexts.isEmpty })
  }

  @Test func onASmallTerminalTheLastLineSaysWhatCanBePressed() {
    var state = State.showing(APIKey.row(of: 2), size: Size(columns: 40, rows: 10))
    state.receive(.approvals([.sample()]))
    state.press("?")
    let lines = draw(state).plainText().split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines[8].hasPrefix("┗") && lines[8].hasSuffix("┛"))
    #expect(lines[9].contains("⏎ Run") && lines[9].contains("Esc Close"))
  }
}

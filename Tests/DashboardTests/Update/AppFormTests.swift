import Credentials
import CredentialsTesting
import Terminal
import Testing

@testable import Dashboard

@Suite struct AppFormTests {
  private func registering() -> State {
    var state = State.onApps()
    state.press("n")
    return state
  }

  @Test func everythingThatWasTypedIsAskedFor() throws {
    var state = registering()
    state.type("Retool")
    state.press(.tab, .character(" "), .tab)
    state.type("https://retool.example.com/callback")
    state.press(.tab)
    state.type("http://127.0.0.1/callback")
    state.press(.tab, .tab, .character("r"), .down, .character("w"))
    let effects = state.press(.control("s"))
    guard case .ask(.createApp(let draft)) = try #require(effects.first) else {
      Issue.record("\(effects.words)")
      return
    }
    #expect(draft.name == "Retool")
    #expect(draft.kind == .public)
    #expect(draft.redirectURIs == ["https://retool.example.com/callback", "http://127.0.0.1/callback"])
    #expect(draft.scopes == [Scope(.read, .projects), Scope(.write, .workflows)])
    #expect(state.press(.control("s")).isEmpty)
  }

  @Test func theHelpOfTheTabRunsWhatIsChosen() {
    var state = State.onApps()
    state.press("?")
    state.type("register")
    state.press(.enter)
    #expect(state.appForm != nil)
    state.press(.escape, .character("?"))
    state.type("end what an app")
    state.press(.enter)
    #expect(state.message == "D denies a request; Tab goes to the apps that have access.")
  }

  @Test func anEmptyFormSaysAllThatIsMissingAndGoesThere() {
    var state = registering()
    state.press(.tab)
    #expect(state.press(.control("s")).isEmpty)
    #expect(state.appForm?.focus == .name)
    let picture = draw(state).plainText()
    #expect(
      picture.contains("▲ give it the name")
        && picture.contains("▲ name: give it the name that people will see")
    )
    #expect(picture.contains("▲ scopes: tick at least one scope"))
    state.type("R")
    #expect(!draw(state).plainText().contains("▲"))
  }

  @Test func anAddressIsCheckedWhereItStands() {
    var state = registering()
    state.type("R")
    state.press(.tab, .tab)
    state.type("http://retool.example.com/")
    #expect(state.message.contains("is not encrypted; use https"))
    state.press(.tab)
    #expect(draw(state).plainText().contains("▲ look here"))
    state.press(.backTab, .control("a"), .right, .right, .right, .right)
    state.type("s")
    #expect(draw(state).plainText().contains("✓ allowed"))
  }

  @Test func submittingGoesToTheAddressThatIsWrong() {
    var state = registering()
    state.type("R")
    state.press(.tab, .tab, .paste("https://a.example.com/ ftp://b.example.com/"), .tab, .tab, .tab)
    state.press("r")
    #expect(state.press(.control("s")).isEmpty)
    #expect(state.appForm?.focus == .address(1))
  }

  @Test func aPasteOfSeveralLinesFillsAFieldEachAndNeverSubmits() {
    var state = registering()
    state.press(.tab, .tab)
    #expect(state.press(.paste("https://a.example.com/\nhttps://b.example.com/\r\n")).isEmpty)
    #expect(state.appForm?.draft.redirectURIs == ["https://a.example.com/", "https://b.example.com/"])
    #expect(state.appForm?.addresses.map(\.text).last == "")
  }

  @Test func noMoreFieldsThanAnAppMayHave() {
    var state = registering()
    let lines = (1...15).map { "https://a\($0).example.com/" }.joined(separator: "\n")
    state.press(.tab, .tab, .paste(lines))
    #expect(state.appForm?.addresses.count == 10)
    #expect(draw(state).plainText().contains("( ^S Register app )"))
  }

  @Test func leavingWithSomethingTypedAsks() {
    var state = registering()
    state.press(.escape)
    #expect(state.appForm == nil && state.tab == .apps)
    state.press("n")
    state.type("R")
    state.press(.escape)
    #expect(state.question?.title == "Leave without creating?")
    state.press("n")
    #expect(state.appForm?.name.text == "R")
    state.press(.escape, .character("y"))
    #expect(state.appForm == nil)
  }

  @Test func aNameInUseLeavesTheFormAsItWas() throws {
    var state = registering()
    state.type("Retool")
    state.press(.backTab, .backTab, .character("r"))
    let draft = try #require(state.appForm?.draft)
    state.press(.control("s"))
    state.receive(.failed(.createApp(draft), .conflict("an app is called \"Retool\" already")))
    #expect(state.message == "An app is called \"Retool\" already.")
    #expect(state.appForm?.draft == draft)
    #expect(state.press(.control("s")).words == ["register Retool"])
  }

  @Test func aPublicAppHasNothingToReveal() {
    var state = registering()
    state.receive(.appCreated(IssuedApp(app: .sample("Tool", kind: .public), secret: nil)))
    #expect(state.appForm == nil && state.modal == nil)
    #expect(state.message == "Tool is registered. y copies its id, app_Tool.")
    state.receive(.apps(AppPage(apps: [.sample("Newer"), .sample("Tool")], hasMore: false), after: nil))
    #expect(state.press("y").words == ["copy app_Tool"])
  }
}

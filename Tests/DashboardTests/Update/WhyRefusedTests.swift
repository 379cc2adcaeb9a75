import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal
import Testing

@testable import Dashboard

@Suite struct WhyRefusedTests {
  private static let secret = "qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN"

  /// The screen, opened where no key is selected.
  private func asking() -> State {
    var state = State.showing([])
    state.press("w")
    return state
  }

  private func line(_ state: State) -> String {
    String(draw(state).plainText().split(separator: "\n")[3])
  }

  private func request(_ number: Int) -> RefusedRequest {
    RefusedRequest(
      number: number,
      at: ManualClock.start - Double(number),
      requestID: "req_\(number)",
      keyID: nil,
      type: nil,
      hint: nil,
      check: .missing,
      details: "nothing was sent",
      address: "203.0.113.40",
      route: "GET /v1/user",
      status: 401
    )
  }

  @Test func aPastedSecretIsNeitherShownNorKept() {
    var state = asking()
    #expect(state.press(.paste("\(Self.secret)\n")).isEmpty)
    #expect(line(state).contains("[ qx_live_\(String(repeating: "●", count: 38)) "))
    #expect(state.message == "What may be a secret is not shown, and is forgotten once asked.")
    #expect(state.press(.enter).words == ["why qx_live_4fG7…3tiN"])
    #expect(!line(state).contains("qx_live_"))
    #expect(!draw(state).plainText().contains("sK2m"))
    #expect(!String(reflecting: state).contains("sK2m"))
  }

  @Test(arguments: ["ghp_somebodyElses", "Bearer_qx_live_4fG7sK2mPq9X", "req", "hunter2"])
  func otherTextMayBeASecretToo(_ text: String) {
    var state = asking()
    state.type(text)
    #expect(line(state).contains("[ \(String(repeating: "●", count: text.count)) "))
  }

  @Test(arguments: ["req_7Q2M4ZC9V0T3K", "…9Q2F", "qx_ro_4fG7…9Q2F", "key_01M84BPGX09Q2F7T"])
  func hintsAndIdentifiersAreShown(_ text: String) {
    var state = asking()
    state.type(text)
    #expect(line(state).contains("[ \(text) "))
    state.press(.backspace)
    state.type(String(text.suffix(1)))
    #expect(state.press(.enter).words == ["why \(text)"])
  }

  @Test func nothingIsAskedByAnEmptyLine() {
    var state = asking()
    state.type("ab")
    state.press(.control("u"))
    #expect(state.press(.enter).isEmpty)
    #expect(state.message == "Type or paste what is refused first.")
  }

  @Test func theSelectedKeyIsAskedAboutAtOnce() {
    var state = State.showing(APIKey.row(of: 2))
    state.press("j")
    #expect(state.press("w").words == ["why key_KEY1"])
    state.press(.escape)
    #expect(state.screens.isEmpty)
    state.press(.enter)
    #expect(state.press("w").words == ["why key_KEY1"])
    #expect(state.press(.escape).words.contains("usage of key_KEY1"))
    #expect(state.detail != nil)
  }

  @Test func anAnswerToAnEarlierQuestionIsNotShown() {
    var state = asking()
    state.type("req_1")
    state.press(.enter)
    state.type("req_2")
    state.press(.enter)
    func findings(_ number: Int) -> RefusalFindings {
      RefusalFindings(
        question: .request("req_\(number)"),
        verdict: .open,
        requests: RefusalPage(requests: [request(number)], hasMore: false)
      )
    }
    state.receive(.explained(findings(1)))
    #expect(draw(state).plainText().contains("Looking …"))
    state.receive(.explained(findings(2)))
    let picture = draw(state).plainText()
    #expect(picture.contains("Refused 14:06 today: no credential was sent (401)"))
    #expect(picture.contains("GET /v1/user from 203.0.113.40"))
    #expect(!picture.contains("Looking …"))
  }

  @Test func theArrowsGoThroughTheRefusedRequests() {
    var state = asking()
    state.type("…9Q2F")
    state.press(.enter)
    let requests = (1...30).map(request)
    state.receive(
      .explained(
        RefusalFindings(
          question: .hint(PartialHint(tail: "9Q2F")),
          verdict: .open,
          requests: RefusalPage(requests: requests, hasMore: true)
        )
      )
    )
    #expect(draw(state).plainText().contains("1 of 30 and more"))
    state.press(.down, .pageDown)
    #expect(draw(state).plainText().contains("req_7 · nothing was sent"))
    #expect(update(&state, .storeChanged).words.contains("why …9Q2F"))
  }

  @Test func aFailureEndsTheWaiting() {
    var state = asking()
    state.type("req_1")
    let effects = state.press(.enter)
    guard case .ask(let request) = effects.first else {
      Issue.record("nothing is asked")
      return
    }
    state.receive(.failed(request, .unavailable("keys.example.com does not answer")))
    #expect(!draw(state).plainText().contains("Looking …"))
  }
}

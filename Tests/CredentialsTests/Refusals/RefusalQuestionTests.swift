import CredentialsTesting
import Testing

@testable import Credentials

@Suite struct RefusalQuestionTests {
  private static let valid = "qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN"

  private func question(_ text: String) -> RefusalQuestion { RefusalQuestion(Secret(text)) }

  @Test(arguments: [
    ("…9Q2F", PartialHint(tail: "9Q2F")),
    ("...9Q2F", PartialHint(tail: "9Q2F")),
    ("~9Q2F", PartialHint(tail: "9Q2F")),
    ("4fG7…9Q2F", PartialHint(head: "4fG7", tail: "9Q2F")),
    ("qx_live_…9Q2F", PartialHint(type: .live, tail: "9Q2F")),
    ("qx_ro_4fG7…9Q2F", PartialHint(type: .readOnly, head: "4fG7", tail: "9Q2F")),
  ])
  func whatAScreenShowsIsAHint(_ text: String, _ hint: PartialHint) {
    #expect(question(text) == .hint(hint))
  }

  @Test(arguments: ["9Q2F", "…9Q2", "…9Q2FF", "…9Q-F", "4f…9Q2F", "4fG7…", "…", "", "a…b…9Q2F"])
  func otherTextIsNoHint(_ text: String) {
    #expect(PartialHint(parsing: text) == nil)
  }

  @Test func aHintMatchesTheKeysThatShowIt() {
    let key = Samples.key(Samples.draft("scanner"))
    #expect(PartialHint(tail: "9Q2F").matches(key))
    #expect(PartialHint(type: .live, head: "4fG7", tail: "9Q2F").matches(key))
    #expect(!PartialHint(type: .test, tail: "9Q2F").matches(key))
    #expect(!PartialHint(head: "4fG8", tail: "9Q2F").matches(key))
    #expect(!PartialHint(tail: "9Q2f").matches(key))
  }

  @Test func aCredentialIsReadAndNotKept() throws {
    let token = try Token(parsing: Secret(Self.valid))
    #expect(question(Self.valid) == .credential(token))
    #expect(question(Self.valid).name == "qx_live_4fG7…3tiN")
    #expect(!String(reflecting: question(Self.valid)).contains("sK2mPq9X"))
  }

  @Test func aMistypedCredentialSaysWhere() {
    let question = self.question(Self.valid.replacing("sK2m", with: "sK3m"))
    #expect(question == .malformed(.wrongChecksum(.live), mistake: .character(15)))
    #expect(question.name == "qx_live_…")
    #expect(self.question("qx_pat_abc") == .malformed(.wrongLength(.personal, found: 3), mistake: nil))
  }

  @Test func identifiersAreTakenAsTheyAre() {
    #expect(question("key_01M84BPGX09Q2F7T") == .key(KeyID(rawValue: "key_01M84BPGX09Q2F7T")))
    #expect(question("req_01J8ZC4M9Q2F7") == .request("req_01J8ZC4M9Q2F7"))
    #expect(question("order-17") == .request("order-17"))
  }

  @Test(arguments: [
    " qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN",
    "Bearer:qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN",
    "key_qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e", "two words", "", "req_\u{1B}[2J",
    String(repeating: "a", count: 65),
  ])
  func textAroundACredentialIsNeverTakenForAnIdentifier(_ text: String) {
    #expect(question(text) == .malformed(.unknownPrefix, mistake: nil))
    #expect(question(text).name == "that text")
  }

  @Test func onlyAServersIdentifierIsShownAsItWasTyped() {
    #expect(question("req_01J8ZC4M9Q2F7").name == "req_01J8ZC4M9Q2F7")
    #expect(question("ghp_somebodyElsesSecret").name == "that request")
  }
}

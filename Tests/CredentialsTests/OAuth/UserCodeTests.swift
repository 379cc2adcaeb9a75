import Credentials
import CredentialsTesting
import Testing

@Suite("User codes")
struct UserCodeTests {
  @Test func codeIsEightOfTheTwentyLettersOfTheStandard() throws {
    let alphabet = Set("BCDFGHJKLMNPQRSTVWXZ")
    var generator = SeededGenerator(seed: 4)
    var seen: Set<Character> = []
    var codes: Set<UserCode> = []
    for _ in 0..<500 {
      let code = UserCode.make(using: &generator)
      #expect(code.letters.count == 8)
      seen.formUnion(code.letters)
      codes.insert(code)
      #expect(try UserCode(parsing: code.description) == code)
    }
    #expect(seen == alphabet)
    #expect(codes.count == 500)
  }

  @Test(
    arguments: [
      "WDJB-MJHT", "wdjb-mjht", "WDJBMJHT", "wdjb mjht", " wDjB - mJhT ", "W-D-J-B-M-J-H-T", "-wdjbmjht-",
    ]
  )
  func codeIsReadAsPeopleTypeIt(_ text: String) throws {
    let code = try UserCode(parsing: text)
    #expect(code.letters == "WDJBMJHT")
    #expect(code.head == "WDJB")
    #expect(code.description == "WDJB-MJHT")
  }

  @Test(
    arguments: [
      "", "WDJB", "WDJB-MJH", "WDJB-MJHTT", "WDJB-MJHA", "WDJB-MJH1", "WDJB_MJHT", "WDJB\tMJHT", "WDJB-MJHÉ",
      "WDJB-MJHß", "WDJB–MJHT", "WDJB-MJHT\n", "ＷDJBMJHT", "WDJB-MJHT' OR 1",
    ]
  )
  func otherTextIsNoCode(_ text: String) {
    let error = #expect(throws: FieldProblemError.self) { try UserCode(parsing: text) }
    #expect(error?.problem.field == .code)
    #expect(error?.problem.message.contains("WDJB-MJHT") == true)
  }

  @Test func refusalOfHostileTextIsShortAndHarmless() {
    let text = "\u{1B}[31m" + String(repeating: "x", count: 10_000)
    let error = #expect(throws: FieldProblemError.self) { try UserCode(parsing: text) }
    #expect((error?.problem.message.count ?? .max) < 120)
    #expect(error?.problem.message.contains("\u{1B}") == false)
  }

  @Test func letterOfACodeIsKnownWhateverItsCase() {
    for letter in "BCDFGHJKLMNPQRSTVWXZbcdfghjklmnpqrstvwxz" { #expect(UserCode.isLetter(letter)) }
    for other in "AEIOUYaeiouy019- \tßÉＢı\u{212A}" { #expect(!UserCode.isLetter(other), "\(other)") }
  }
}

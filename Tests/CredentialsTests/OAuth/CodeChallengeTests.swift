import Credentials
import Testing

@Suite("PKCE")
struct CodeChallengeTests {
  /// RFC 7636, appendix B.
  private let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
  private let challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"

  @Test func vectorOfTheStandardIsMet() throws {
    let read = try #require(CodeChallenge(rawValue: challenge))
    #expect(read.rawValue == challenge)
    #expect(CodeChallenge(of: verifier) == read)
    #expect(read.isMet(by: verifier))
  }

  @Test func nothingButTheVerifierMeetsIt() throws {
    let read = try #require(CodeChallenge(rawValue: challenge))
    #expect(!read.isMet(by: challenge))
    #expect(!read.isMet(by: ""))
    #expect(!read.isMet(by: verifier + "A"))
    #expect(!read.isMet(by: String(verifier.dropLast())))
    #expect(!read.isMet(by: verifier.lowercased()))
    for place in verifier.indices {
      var other = verifier
      other.replaceSubrange(place...place, with: verifier[place] == "a" ? "b" : "a")
      #expect(!read.isMet(by: other))
    }
  }

  @Test(
    arguments: [
      "", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cMA",
      "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM=", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM",
      "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw/cM", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw.cM",
      "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw cM", "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstwäM",
    ]
  )
  func textThatIsNoHashIsNoChallenge(_ text: String) {
    #expect(CodeChallenge(rawValue: text) == nil)
  }

  @Test func verifierHasTheLengthAndTheLettersOfTheStandard() {
    func isVerifier(_ text: String) -> Bool { CodeChallenge(of: text) != nil }

    #expect(!isVerifier(String(repeating: "a", count: 42)))
    #expect(isVerifier(String(repeating: "a", count: 43)))
    #expect(isVerifier(String(repeating: "a", count: 128)))
    #expect(!isVerifier(String(repeating: "a", count: 129)))
    #expect(isVerifier("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"))
    for character in ["+", "/", "=", " ", "%", "ä", "\n", "\0"] {
      #expect(!isVerifier(String(repeating: "a", count: 43) + character), "\(character.debugDescription)")
    }
  }
}

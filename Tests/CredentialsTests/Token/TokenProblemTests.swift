import CredentialsTesting
import Testing

@testable import Credentials

@Suite("What is not a credential")
struct TokenProblemTests {
  private static let valid = "qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN"

  private static let problems: [(String, TokenProblem)] = [
    ("", .unknownPrefix),
    ("hello", .unknownPrefix),
    ("qx_", .unknownPrefix),
    ("qx_live", .unknownPrefix),
    ("QX_LIVE_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN", .unknownPrefix),
    (" " + valid, .unknownPrefix),
    ("qx_api_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN", .unknownPrefix),
    ("qx_oauth_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN", .wrongChecksum(.access)),
    ("Bearer " + valid, .unknownPrefix),
    ("qx_live_", .wrongLength(.live, found: 0)),
    ("qx_pat_abc123", .wrongLength(.personal, found: 6)),
    (String(valid.dropLast()), .wrongLength(.live, found: 37)),
    (valid + "0", .wrongLength(.live, found: 39)),
    ("qx_live_abc123def456...", .foreignCharacter(.live, position: 21)),
    (valid + "\n", .foreignCharacter(.live, position: 47)),
    ("qx_ro__fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN", .foreignCharacter(.readOnly, position: 7)),
    ("qx_test_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6eé43tiN", .foreignCharacter(.test, position: 41)),
    ("qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiM", .wrongChecksum(.live)),
    ("qx_test_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN", .wrongChecksum(.test)),
  ]

  @Test(arguments: problems) func theFirstThingThatIsWrongIsSaid(_ text: String, _ problem: TokenProblem) {
    #expect(throws: problem) { try Token(parsing: Secret(text)) }
  }

  @Test func bytesThatAreNoTextAreRefused() {
    let bytes = Array("qx_live_".utf8) + [0xFF, 0x00]
    #expect(throws: TokenProblem.foreignCharacter(.live, position: 9)) {
      try Token(parsing: Secret(copying: bytes))
    }
  }

  @Test func aWipedSecretIsNoCredential() {
    let secret = Secret(Self.valid)
    secret.wipe()
    #expect(throws: TokenProblem.unknownPrefix) { try Token(parsing: secret) }
  }

  @Test func everyWrongCharacterIsNoticed() {
    let text = Array(Self.valid.utf8)
    var accepted = 0
    for place in text.indices {
      for digit in Base62.digits + [UInt8(ascii: "_")] where digit != text[place] {
        var mutant = text
        mutant[place] = digit
        if (try? Token(parsing: Secret(copying: mutant))) != nil { accepted += 1 }
      }
    }
    #expect(accepted == 0)
  }

  @Test func everyTwoCharactersInEachOthersPlaceAreNoticed() {
    let text = Array(Self.valid.utf8)
    var accepted = 0
    for first in text.indices {
      for second in text.indices where second > first && text[first] != text[second] {
        var mutant = text
        mutant.swapAt(first, second)
        if (try? Token(parsing: Secret(copying: mutant))) != nil { accepted += 1 }
      }
    }
    #expect(accepted == 0)
  }

  @Test func everyMissingOrDoubledCharacterIsNoticed() {
    let text = Array(Self.valid.utf8)
    for place in text.indices {
      var shorter = text
      shorter.remove(at: place)
      #expect((try? Token(parsing: Secret(copying: shorter))) == nil)
      var longer = text
      longer.insert(text[place], at: place)
      #expect((try? Token(parsing: Secret(copying: longer))) == nil)
    }
  }

  @Test func aRelabelledCredentialIsNoticedWithoutAStore() {
    var generator = SeededGenerator(seed: 5)
    for type in CredentialType.allCases {
      let body = Token.issue(type, using: &generator).text.dropFirst(type.prefix.count)
      for other in CredentialType.allCases where other != type {
        #expect(throws: TokenProblem.wrongChecksum(other)) {
          try Token(parsing: Secret(other.prefix + body))
        }
      }
    }
  }

  @Test func problemsSayWhatIsWrongAndNeverRepeatTheCredential() {
    #expect(TokenProblem.unknownPrefix.claimedType == nil)
    #expect(TokenProblem.wrongLength(.personal, found: 6).claimedType == .personal)
    #expect(
      TokenProblem.unknownPrefix.description
        == "it begins with none of qx_live_, qx_test_, qx_ro_, qx_pat_, qx_oauth_, qx_refresh_, qx_secret_"
    )
    #expect(
      TokenProblem.wrongLength(.personal, found: 6).description
        == "qx_pat_ must be followed by 38 characters, not 6"
    )
    #expect(
      TokenProblem.foreignCharacter(.live, position: 21).description
        == "character 21 is not a letter or digit"
    )
    #expect(TokenProblem.wrongChecksum(.live).description.contains("checksum"))
  }
}

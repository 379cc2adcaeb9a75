import CredentialsTesting
import Testing

@testable import Credentials

@Suite struct TokenMistakeTests {
  private static let valid = "qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN"

  private func mistake(in text: some StringProtocol) -> TokenMistake? {
    Array(text.utf8).withUnsafeBytes { bytes in
      do throws(TokenProblem) {
        _ = try Token(parsing: bytes)
        return nil
      } catch {
        return TokenMistake(in: bytes, error)
      }
    }
  }

  private func mutant(_ change: (inout [UInt8]) -> Void) -> String {
    var bytes = Array(Self.valid.utf8)
    change(&bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func aMistypedCharacterIsFound() {
    let body = CredentialType.live.prefix.utf8.count..<Self.valid.utf8.count
    for place in body {
      let text = mutant { $0[place] = $0[place] == UInt8(ascii: "x") ? UInt8(ascii: "y") : UInt8(ascii: "x") }
      #expect(mistake(in: text) == .character(place + 1), "\(place)")
    }
    #expect(TokenMistake.character(12).description == "character 12 is mistyped")
  }

  @Test func twoNeighboursInEachOthersPlaceAreFound() {
    let text = mutant { $0.swapAt(10, 11) }
    #expect(mistake(in: text) == .swapped(11))
    #expect(TokenMistake.swapped(11).description == "characters 11 and 12 have changed places")
  }

  @Test func twoMistakesAreNotGuessedAt() {
    let text = mutant { bytes in
      bytes[9] = UInt8(ascii: "0")
      bytes[20] = UInt8(ascii: "0")
      bytes[30] = UInt8(ascii: "0")
    }
    #expect(mistake(in: text) == nil)
  }

  @Test func onlyAWrongChecksumIsLookedInto() {
    #expect(mistake(in: Self.valid) == nil)
    #expect(mistake(in: Self.valid.dropLast()) == nil)
    #expect(mistake(in: "hello") == nil)
  }
}

import CredentialsTesting
import Testing

@testable import Credentials

@Suite("Token format")
struct TokenFormatTests {
  /// Worked out with another program's CRC-32.
  private static let known: [(String, CredentialType, head: String, tail: String)] = [
    ("qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN", .live, "4fG7", "3tiN"),
    ("qx_test_000000000000000000000000000000001iN83T", .test, "0000", "N83T"),
    ("qx_ro_zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz3zu7H8", .readOnly, "zzzz", "u7H8"),
    ("qx_pat_0123456789ABCDEFGHIJKLMNOPQRSTUV0swrsU", .personal, "0123", "wrsU"),
    ("qx_live_hL8CiNbfgrZqds8XUdQg7zWyp9ZOStZb00eQQs", .live, "hL8C", "eQQs"),
    ("qx_ro_OD70r1GDOHZe9NEUfJmJsGLCwWMk4qBd0cq5Wr", .readOnly, "OD70", "q5Wr"),
    ("qx_pat_QIyLGfQ5TUxNdWhLIOC0rN1WNgcIrZ5k000knP", .personal, "QIyL", "0knP"),
  ]

  @Test func checksumIsThatOfTheStandard() {
    #expect(CRC32.checksum(of: Array("123456789".utf8)) == 0xCBF4_3926)
    #expect(CRC32.checksum(of: [UInt8]()) == 0)
  }

  @Test func checksumIsSixDigitsAndKeepsItsZeroes() {
    func text(_ number: UInt32) -> String { String(decoding: Base62.sixDigits(of: number), as: UTF8.self) }
    #expect(text(0) == "000000")
    #expect(text(61) == "00000z")
    #expect(text(62) == "000010")
    #expect(text(.max) == "4gfFC3")
  }

  @Test(arguments: known) func knownCredentialsAreRead(
    _ known: (text: String, type: CredentialType, head: String, tail: String)
  ) throws {
    let token = try Token(parsing: Secret(known.text))
    #expect(token.type == known.type)
    #expect(token.hint == CredentialHint(head: known.head, tail: known.tail))
    #expect(ReferenceChecksum.appended(to: String(known.text.dropLast(6))) == known.text)
  }

  @Test(arguments: CredentialType.allCases) func anIssuedCredentialHasTheFormat(_ type: CredentialType) throws
  {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<50 {
      let secret = Token.issue(type, using: &generator)
      let token = try Token(parsing: secret)
      let text = secret.text
      #expect(token.type == type)
      #expect(text.hasPrefix("qx_\(type.rawValue)_"))
      #expect(text.count == type.prefix.count + 38)
      #expect(text == ReferenceChecksum.appended(to: String(text.dropLast(6))))
      #expect(text.hasPrefix(type.prefix + token.hint.head))
      #expect(text.hasSuffix(token.hint.tail))
    }
  }

  @Test func prefixesAreThoseOfTheDocument() {
    #expect(
      CredentialType.allCases.map(\.prefix) == [
        "qx_live_", "qx_test_", "qx_ro_", "qx_pat_", "qx_oauth_", "qx_refresh_", "qx_secret_",
      ]
    )
  }

  @Test func theSameNumbersGiveTheSameCredentialAndOthersAnother() {
    var first = SeededGenerator(seed: 1)
    var same = SeededGenerator(seed: 1)
    var other = SeededGenerator(seed: 2)
    let text = Token.issue(.live, using: &first).text
    #expect(Token.issue(.live, using: &same).text == text)
    #expect(Token.issue(.live, using: &other).text != text)
    #expect(Token.issue(.live, using: &first).text != text)
  }

  @Test func everyDigitComesUpAsOftenAsEveryOther() {
    var generator = SeededGenerator(seed: 3)
    var counts: [Character: Int] = [:]
    for _ in 0..<4_000 {
      let body = Token.issue(.test, using: &generator).text.dropFirst(8).prefix(32)
      for digit in body { counts[digit, default: 0] += 1 }
    }
    #expect(counts.count == 62)
    let expected = Double(4_000 * 32) / 62
    let chiSquare = counts.values.reduce(0) { sum, count in
      sum + (Double(count) - expected) * (Double(count) - expected) / expected
    }
    // 61 degrees of freedom: 99.9 % of fair draws stay below 100.9. A modulo of a byte would give over 2000.
    #expect(chiSquare < 101)
    #expect(chiSquare > 25)
  }

  @Test func hintShowsFourCharactersOfEachEnd() {
    let key = Samples.key(Samples.draft("deploy-pipeline"))
    #expect(key.hint.short == "…9Q2F")
    #expect(key.hint.full == "4fG7…9Q2F")
    #expect(key.shortHint == "qx_live_…9Q2F")
    #expect(key.fullHint == "qx_live_4fG7…9Q2F")
  }

  @Test func digestIsSHA256OfTheWholeCredential() throws {
    let secret = Secret("qx_live_4fG7sK2mPq9XbT1vLw8ZcR5nYj3HdA6e043tiN")
    let digest = try Token(parsing: secret).digest
    #expect(hex(digest.bytes) == "7bff4ffab26eaafaed45568686584db237badd7ebcc7eb75a46904826c567792")
    let abc = Secret("abc").withBytes { CredentialDigest(of: $0) }
    #expect(hex(abc.bytes) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test func digestsAreEqualByEveryByte() {
    let bytes = (0..<32).map { UInt8($0) }
    let digest = CredentialDigest(stored: bytes)
    #expect(digest == CredentialDigest(stored: bytes))
    for place in bytes.indices {
      var other = bytes
      other[place] ^= 0x80
      #expect(digest != CredentialDigest(stored: other))
    }
    #expect(digest != CredentialDigest(stored: Array(bytes.dropLast())))
    #expect(digest != CredentialDigest(stored: bytes + [0]))
    #expect(digest != CredentialDigest(stored: []))
  }

  private func hex(_ bytes: [UInt8]) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}

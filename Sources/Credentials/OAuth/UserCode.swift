/// The short code by which a person recognises what they approve: `WDJB-MJHT`.
///
/// Eight of the twenty consonants of RFC 8628, section 6.1, which spell no words and are not mistaken for one
/// another: 20^8, about 34.5 bits. It lives for minutes, and a few wrong ones end the request.
package struct UserCode: Hashable, Sendable {
  /// Eight letters without the hyphen.
  package let letters: String

  private static let alphabet = Array("BCDFGHJKLMNPQRSTVWXZ")
  package static let length = 8

  package static func make(using generator: inout some RandomNumberGenerator) -> UserCode {
    UserCode(
      letters: String(
        (0..<length).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &generator)] }
      )
    )
  }

  /// Whether codes can have this letter, large or small.
  package static func isLetter(_ character: Character) -> Bool {
    character.isASCII && alphabet.contains(Character(character.uppercased()))
  }

  private init(letters: String) {
    self.letters = letters
  }

  /// Reads a code as people type it: case, blanks and hyphens do not matter.
  ///
  /// - Throws: ``FieldProblemError`` that says what a code looks like.
  package init(parsing text: String) throws(FieldProblemError) {
    let letters = text.uppercased().filter { $0 != "-" && $0 != " " }
    guard letters.count == Self.length, letters.allSatisfy({ Self.alphabet.contains($0) }) else {
      throw .init(.code, "a code is eight letters like WDJB-MJHT, not \(text.prefix(40).debugDescription)")
    }
    self.letters = letters
  }

  /// The four letters that may be shown to the one who approves; the others they are told.
  package var head: String { String(letters.prefix(4)) }
}

extension UserCode: CustomStringConvertible {
  package var description: String { "\(head)-\(letters.suffix(4))" }
}

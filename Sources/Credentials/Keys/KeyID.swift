/// The public name of a key's record: `key_01J8ZC4M9Q2F7T0V`, or `pat_…` for a personal token.
///
/// Ten characters of Crockford's base 32 for the milliseconds since 1970, so that identifiers sort by creation,
/// and six random ones.
package struct KeyID: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  package static func make(
    for type: CredentialType,
    milliseconds: Int64,
    using generator: inout some RandomNumberGenerator
  ) -> KeyID {
    var time = milliseconds
    var characters: [Character] = []
    for _ in 0..<10 {
      characters.append(digits[Int(time & 31)])
      time >>= 5
    }
    characters.reverse()
    for _ in 0..<6 {
      characters.append(digits[Int.random(in: 0..<32, using: &generator)])
    }
    return KeyID(rawValue: (type == .personal ? "pat_" : "key_") + String(characters))
  }
}

extension KeyID: CustomStringConvertible {
  package var description: String { rawValue }
}

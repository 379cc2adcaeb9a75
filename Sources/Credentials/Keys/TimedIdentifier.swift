/// What stands behind the prefix of an identifier: ten characters of Crockford's base 32 for the milliseconds
/// since 1970, so that identifiers sort by creation, and six random ones.
enum TimedIdentifier {
  private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  static func make(milliseconds: Int64, using generator: inout some RandomNumberGenerator) -> String {
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
    return String(characters)
  }
}

/// Digits of base 62 in the order `0-9A-Za-z`.
package enum Base62 {
  static let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz".utf8)

  /// Whether a byte may stand behind a credential's prefix.
  package static func isDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: false
    }
  }

  /// The number in six digits, most significant first: enough for any 32 bits, since 62^6 > 2^32.
  static func sixDigits(of number: UInt32) -> [UInt8] {
    var rest = Int(number)
    var result = [UInt8](repeating: digits[0], count: 6)
    for place in result.indices.reversed() {
      result[place] = digits[rest % 62]
      rest /= 62
    }
    return result
  }
}

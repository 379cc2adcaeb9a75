/// The checksum of a credential, worked out bit by bit: a second opinion on what the program computes by table.
package enum ReferenceChecksum {
  /// The text with the six characters of its CRC-32 behind it.
  package static func appended(to text: String) -> String {
    text + sixDigits(of: crc32(Array(text.utf8)))
  }

  /// The bytes of a credential under another prefix, with the checksum that belongs to it there.
  package static func relabelled(_ credential: String, from prefix: String, to other: String) -> String {
    appended(to: other + credential.dropFirst(prefix.count).dropLast(6))
  }

  private static func crc32(_ bytes: [UInt8]) -> UInt32 {
    var remainder = UInt32.max
    for byte in bytes {
      for place in 0..<8 {
        let bit = UInt32(byte >> place) & 1
        let carries = (remainder & 1) != bit
        remainder >>= 1
        if carries { remainder ^= 0xEDB8_8320 }
      }
    }
    return ~remainder
  }

  private static func sixDigits(of number: UInt32) -> String {
    let digits = Array("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    var rest = number
    var text = ""
    for _ in 0..<6 {
      text = String(digits[Int(rest % 62)]) + text
      rest /= 62
    }
    return text
  }
}

/// Percent-encoding of URLs and forms (RFC 3986, section 2.1).
package enum PercentEncoding {
  /// Everything but unreserved characters (section 2.3) as `%XX`.
  package static func text(_ text: String) -> String {
    String(decoding: bytes(text.utf8), as: UTF8.self)
  }

  static func bytes(_ bytes: some Sequence<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.append(byte)
      default:
        result += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 0x0F)]]
      }
    }
    return result
  }

  private static let digits = Array("0123456789ABCDEF".utf8)
}

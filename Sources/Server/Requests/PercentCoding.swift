/// Percent-encoding of URLs (RFC 3986, section 2.1).
enum PercentCoding {
  /// nil for a `%` without two hexadecimal digits, and for what is not UTF-8 then.
  static func decoded(_ text: some StringProtocol, plusIsBlank: Bool = false) -> String? {
    var bytes: [UInt8] = []
    var iterator = text.utf8.makeIterator()
    while let byte = iterator.next() {
      switch byte {
      case UInt8(ascii: "%"):
        guard let high = iterator.next().flatMap(digit), let low = iterator.next().flatMap(digit) else {
          return nil
        }
        bytes.append(high << 4 | low)
      case UInt8(ascii: "+") where plusIsBlank:
        bytes.append(UInt8(ascii: " "))
      default:
        bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }

  /// Everything but letters, digits and `-._~` is encoded: fit for every part of a URL.
  static func encoded(_ text: String) -> String {
    encoded(text, keeping: isUnreserved)
  }

  private static func encoded(_ text: String, keeping isKept: (UInt8) -> Bool) -> String {
    text.utf8.map { byte in
      isKept(byte)
        ? String(UnicodeScalar(byte)) : "%" + String(Int(byte) + 0x100, radix: 16).dropFirst().uppercased()
    }.joined()
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
      UInt8(ascii: "A")...UInt8(ascii: "Z"):
      true
    default: "-._~".utf8.contains(byte)
    }
  }

  /// Printable ASCII stays as it is, but for `%`; everything else is encoded: fit for a header.
  static func headerText(_ text: String) -> String {
    guard text.utf8.contains(where: { !isPlain($0) }) else { return text }
    return encoded(text, keeping: isPlain)
  }

  /// Whether there is a credential in part of a URL, encoded however often.
  static func mayHideCredential(_ text: some StringProtocol) -> Bool {
    var text = String(text)
    for _ in 0..<3 {
      if CredentialMask.findsSecret(in: text) { return true }
      guard text.utf8.contains(UInt8(ascii: "%")), let decoded = decodedWhereItCan(text) else { return false }
      text = decoded
    }
    return CredentialMask.findsSecret(in: text)
  }

  /// Decodes ASCII and leaves everything else: a broken encoding must not hide what stands beside it.
  private static func decodedWhereItCan(_ text: String) -> String? {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.count, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        result.append(high << 4 | low)
        index += 3
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result.count == bytes.count ? nil : String(decoding: result, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    (0x20...0x7E).contains(byte) && byte != UInt8(ascii: "%")
  }

  /// The value of a hexadecimal digit.
  static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

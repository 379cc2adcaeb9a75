import Credentials
import FoundationEssentials

/// Digests and hints as other programs write them.
enum ImportDigest {
  /// 64 hexadecimal digits, with or without `sha256:` in front, or base 64; nil for anything else.
  static func digest(_ text: String) -> CredentialDigest? {
    let text = text.lowercased().hasPrefix("sha256:") ? String(text.dropFirst(7)) : text
    let bytes = text.utf8.count == 64 ? hexadecimal(text) : base64(text)
    return bytes.flatMap { $0.count == 32 ? CredentialDigest(stored: $0) : nil }
  }

  /// `4fG7…9Q2F`, also with dots or an asterisk between its halves, and behind a prefix.
  static func hint(_ text: String, of type: CredentialType) -> CredentialHint? {
    let body = text.hasPrefix(type.prefix) ? text.dropFirst(type.prefix.count) : text[...]
    guard ["…", "...", "*", "***"].contains(where: { body == "\(body.prefix(4))\($0)\(body.suffix(4))" })
    else {
      return nil
    }
    return CredentialHint(head: String(body.prefix(4)), tail: String(body.suffix(4)))
  }

  private static func hexadecimal(_ text: String) -> [UInt8]? {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let high = rest.popFirst(), let low = rest.popFirst() {
      guard let high = value(high), let low = value(low) else { return nil }
      bytes.append(high << 4 | low)
    }
    return bytes
  }

  private static func value(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// Both alphabets of RFC 4648, with or without what fills it up.
  private static func base64(_ text: String) -> [UInt8]? {
    guard (43...44).contains(text.utf8.count) else { return nil }
    let standard = text.replacing("-", with: "+").replacing("_", with: "/")
    let filled = standard.hasSuffix("=") ? standard : standard + "="
    return Data(base64Encoded: filled).map(Array.init)
  }
}

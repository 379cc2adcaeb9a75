import Crypto
import FoundationEssentials

/// The PKCE challenge of an authorization (RFC 7636, section 4.2), always of the method S256.
package struct CodeChallenge: RawRepresentable, Hashable, Sendable {
  /// 43 characters of base64url.
  package let rawValue: String

  package static let verifierLength = 43...128

  /// nil for text that no SHA-256 is written as.
  package init?(rawValue: String) {
    guard rawValue.utf8.count == 43, rawValue.utf8.allSatisfy(Self.isBase64URL) else { return nil }
    self.rawValue = rawValue
  }

  /// The challenge of a verifier; nil for text that is none (RFC 7636, section 4.1).
  package init?(of verifier: String) {
    guard Self.verifierLength.contains(verifier.utf8.count),
      verifier.utf8.allSatisfy({ Self.isBase64URL($0) || $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "~") })
    else { return nil }
    rawValue = Data(SHA256.hash(data: Data(verifier.utf8))).base64EncodedString()
      .replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
  }

  /// Whether the client that made the challenge knows this verifier.
  package func isMet(by verifier: String) -> Bool {
    guard let other = CodeChallenge(of: verifier) else { return false }
    return zip(rawValue.utf8, other.rawValue.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func isBase64URL(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
  }
}

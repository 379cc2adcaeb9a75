/// A random text that is good for one thing, once: an authorization code, a device code, a browser's claim.
package enum Ticket {
  /// log2(62^43), about 256 bits.
  package static let length = 43

  package static func issue(using generator: inout some RandomNumberGenerator) -> Secret {
    Secret(count: length) { buffer in
      for index in 0..<length {
        buffer[index] = Base62.digits[Int.random(in: 0..<62, using: &generator)]
      }
    }
  }

  /// nil for text that was never one.
  package static func digest(of text: some StringProtocol) -> CredentialDigest? {
    var bytes = Array(text.utf8)
    defer { bytes.withUnsafeMutableBytes(Secret.overwrite) }
    guard bytes.count == length, bytes.allSatisfy(Base62.isDigit) else { return nil }
    return bytes.withUnsafeBytes(CredentialDigest.init(of:))
  }
}

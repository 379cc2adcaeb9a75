import Hummingbird

/// What a request is called in its answer and in the log.
enum RequestIdentifier {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)
  private static let prefix = "req_"
  /// For 64 random bits.
  private static let length = 13

  /// The client's own where it is short and plain, so that it can follow a request through several services;
  /// else a new one.
  static func identifier(of request: Request) -> String {
    if let own = request.headers[.requestID], isPlain(own) { return own }
    var bits = UInt64.random(in: .min ... .max)
    return String(unsafeUninitializedCapacity: prefix.utf8.count + length) { buffer in
      var next = buffer.initialize(fromContentsOf: Array(prefix.utf8))
      for _ in 0..<length {
        buffer[next] = alphabet[Int(bits & 31)]
        bits >>= 5
        next += 1
      }
      return next
    }
  }

  private static func isPlain(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
      && !text.contains("\"") && !CredentialMask.finds(in: text)
  }
}

import Hummingbird

/// What a request is called in its answer and in the log.
enum RequestIdentifier {
  private static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

  /// The client's own where it is short and plain, so that it can follow a request through several services;
  /// else a new one.
  static func identifier(of request: Request) -> String {
    if let own = request.headers[.requestID], isPlain(own) { return own }
    var generator = SystemRandomNumberGenerator()
    var bits = (generator.next() as UInt64, generator.next() as UInt64)
    var text = "req_"
    for index in 0..<20 {
      text.append(alphabet[Int((index < 10 ? bits.0 : bits.1) & 31)])
      if index < 10 { bits.0 >>= 5 } else { bits.1 >>= 5 }
    }
    return text
  }

  private static func isPlain(_ text: String) -> Bool {
    (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { (0x21...0x7E).contains($0) }
      && !text.contains("\"") && !CredentialMask.finds(in: text)
  }
}

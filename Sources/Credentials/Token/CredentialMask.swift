/// Keeps credentials out of messages: somebody may have typed one where a name belongs.
package enum CredentialMask {
  /// The text with everything behind a credential's prefix left out, and another credential that follows at once.
  /// Hints are too short to be taken for one.
  package static func masking(_ text: String) -> String {
    // Hardly any text has one, and reading the expression takes longer than saving a key.
    guard mayHoldOne(text) else { return text }
    return text.replacing(/(qx_[a-z]+_)[0-9A-Za-z]{9,}(?:_[0-9A-Za-z_]*)?/) { "\($0.1)…" }
  }

  private static func mayHoldOne(_ text: String) -> Bool {
    var rest = text.utf8[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "q")) {
      rest = rest[start...]
      if rest.starts(with: "qx_".utf8) { return true }
      rest = rest.dropFirst()
    }
    return false
  }
}

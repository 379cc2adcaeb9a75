/// Keeps credentials out of messages: somebody may have typed one where a name belongs.
package enum CredentialMask {
  /// The text with everything behind a credential's prefix left out, and another credential that follows at once.
  /// Hints are too short to be taken for one.
  package static func masking(_ text: String) -> String {
    text.replacing(/(qx_[a-z]+_)[0-9A-Za-z]{9,}(?:_[0-9A-Za-z_]*)?/) { "\($0.1)…" }
  }
}

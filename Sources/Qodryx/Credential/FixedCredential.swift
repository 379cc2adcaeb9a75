package import Credentials

/// An API key or personal token as its owner has been given it.
package struct FixedCredential: CredentialSource {
  private let secret: Secret

  /// - Throws: ``QodryxError`` of the kind `malformedKey` for what no header may carry.
  package init(_ secret: Secret) throws(QodryxError) {
    let isFit = secret.withBytes { bytes in
      !bytes.isEmpty && bytes.count <= 1_024 && bytes.allSatisfy { (0x21...0x7E).contains($0) }
    }
    guard isFit else {
      throw QodryxError(
        .malformedKey,
        "The API key cannot be sent",
        details: "it has blanks or characters outside of ASCII: copy it again, whole and alone"
      )
    }
    self.secret = secret
  }

  package func credential() -> Secret { secret }

  package func credential(insteadOf refused: Secret) -> Secret? { nil }
}

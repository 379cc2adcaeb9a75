/// `POST /v1/api-keys/check`: asks about a credential by its digest, so that the credential itself is not sent.
package struct CheckCredentialRequest: RequestBody, Hashable {
  /// `live`, `test`, `ro` or `pat`.
  package var type: String
  /// SHA-256 of the whole credential, in 64 hexadecimal digits.
  package var digest: String

  package init(type: String, digest: String) {
    self.type = type
    self.digest = digest
  }

  package enum Member: String, CodingKey, CaseIterable {
    case type
    case digest
  }

  typealias CodingKeys = Member
}

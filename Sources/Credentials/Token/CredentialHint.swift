/// The little of a credential that may be shown after its reveal, so that people can tell keys apart.
package struct CredentialHint: Hashable, Sendable, Codable {
  /// The first 4 of the random characters.
  package let head: String
  /// The last 4 characters of the whole.
  package let tail: String

  package init(head: String, tail: String) {
    self.head = head
    self.tail = tail
  }

  /// `…9Q2F`, for a column.
  package var short: String { "…\(tail)" }

  /// `4fG7…9Q2F`, behind the prefix.
  package var full: String { "\(head)…\(tail)" }
}

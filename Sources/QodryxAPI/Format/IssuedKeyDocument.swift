package import FoundationEssentials

/// A key's record around its secret, for the one answer that shows both.
///
/// The secret is not part of it: who sends the document sends ``head``, then borrows the secret's own
/// bytes, then sends ``tail``. So the plaintext is never copied into a string or a buffer that nobody
/// wipes. A credential has letters, digits and `_` only, so its bytes need no escaping.
package struct IssuedKeyDocument: Sendable {
  /// The JSON up to and with the quote in front of the secret.
  package let head: Data
  /// The JSON from the quote behind the secret on.
  package let tail: Data

  /// - Throws: `EncodingError`, if the record cannot be written as JSON.
  package init(_ record: KeyRecord) throws {
    let document = try DocumentAroundSecret(record, member: "key")
    head = document.head
    tail = document.tail
  }
}

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
    let whole = try WireFormat.encode(Draft(record: record))
    // Quotes inside of a value are escaped, so nothing but the member itself reads like this.
    let member = Data("\"key\" : \"".utf8)
    guard let place = whole.firstRange(of: member) else {
      throw EncodingError.invalidValue(
        record,
        .init(codingPath: [], debugDescription: "there is no place for the key")
      )
    }
    head = Data(whole[..<place.upperBound])
    tail = Data(whole[place.upperBound...])
  }

  private struct Draft: Encodable {
    let record: KeyRecord

    enum CodingKeys: CodingKey {
      case key
    }

    func encode(to encoder: any Encoder) throws {
      try record.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode("", forKey: .key)
    }
  }
}

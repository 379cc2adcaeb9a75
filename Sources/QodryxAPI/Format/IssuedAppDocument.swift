package import FoundationEssentials

/// An app's record around its client secret, for the one answer that shows both: ``IssuedKeyDocument`` for
/// `client_secret`.
package struct IssuedAppDocument: Sendable {
  /// The JSON up to and with the quote in front of the secret; all of it for a public app.
  package let head: Data
  /// The JSON from the quote behind the secret on.
  package let tail: Data

  /// - Parameter hasSecret: false for a public app, whose `client_secret` is null.
  /// - Throws: `EncodingError`, if the record cannot be written as JSON.
  package init(_ record: AppRecord, hasSecret: Bool) throws {
    guard hasSecret else {
      head = try WireFormat.encode(WithoutSecret(record: record))
      tail = Data()
      return
    }
    let document = try DocumentAroundSecret(record, member: WithoutSecret.CodingKeys.clientSecret.rawValue)
    head = document.head
    tail = document.tail
  }

  private struct WithoutSecret: Encodable {
    let record: AppRecord

    enum CodingKeys: String, CodingKey {
      case clientSecret = "client_secret"
    }

    func encode(to encoder: any Encoder) throws {
      try record.encode(to: encoder)
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encodeNil(forKey: .clientSecret)
    }
  }
}

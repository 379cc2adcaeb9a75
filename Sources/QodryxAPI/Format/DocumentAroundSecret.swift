import FoundationEssentials

/// A record's JSON with an open place for a secret: what comes in front of the secret's bytes, and what behind.
struct DocumentAroundSecret {
  let head: Data
  let tail: Data

  /// - Parameters:
  ///   - record: written as an object.
  ///   - member: the name of the member for the secret, which the record itself does not have.
  /// - Throws: `EncodingError`, if the record cannot be written as JSON.
  init(_ record: some Encodable, member: String) throws {
    let whole = try WireFormat.encode(Draft(record: record, member: member))
    // Quotes inside of a value are escaped, so nothing but the member itself reads like this.
    let opening = Data("\"\(member)\" : \"".utf8)
    guard let place = whole.firstRange(of: opening) else {
      throw EncodingError.invalidValue(
        record,
        .init(codingPath: [], debugDescription: "there is no place for the secret")
      )
    }
    head = Data(whole[..<place.upperBound])
    tail = Data(whole[place.upperBound...])
  }

  private struct Draft<Record: Encodable>: Encodable {
    let record: Record
    let member: String

    private struct Member: CodingKey {
      let stringValue: String
      var intValue: Int? { nil }
      init(_ name: String) { stringValue = name }
      init?(stringValue: String) { self.stringValue = stringValue }
      init?(intValue: Int) { nil }
    }

    func encode(to encoder: any Encoder) throws {
      try record.encode(to: encoder)
      var container = encoder.container(keyedBy: Member.self)
      try container.encode("", forKey: Member(member))
    }
  }
}

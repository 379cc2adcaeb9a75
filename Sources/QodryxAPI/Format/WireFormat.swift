package import FoundationEssentials

/// How records are written: JSON with sorted keys, one member a line, and RFC 3339 times in UTC.
package enum WireFormat {
  /// The bytes of a record, without a line end.
  package static func encode(_ record: some Encodable) throws -> Data {
    try encode(record, [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
  }

  /// The bytes of a record on one line, without a line end: for files with a record on each line.
  package static func encodeLine(_ record: some Encodable) throws -> Data {
    try encode(record, [.sortedKeys, .withoutEscapingSlashes])
  }

  private static func encode(
    _ record: some Encodable,
    _ formatting: JSONEncoder.OutputFormatting
  ) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = formatting
    encoder.dateEncodingStrategy = .custom { date, encoder in
      var container = encoder.singleValueContainer()
      try container.encode(WireTime.text(of: date))
    }
    return try encoder.encode(record)
  }

  /// Reads what ``encode(_:)`` writes.
  ///
  /// - Throws: `DecodingError` that names the member.
  package static func decode<Record: Decodable>(_: Record.Type, from bytes: Data) throws -> Record {
    let decoder = JSONDecoder()
    decoder.dateDecodingStrategy = .custom { decoder in
      let container = try decoder.singleValueContainer()
      let text = try container.decode(String.self)
      guard let date = WireTime.date(of: text) else {
        throw DecodingError.dataCorruptedError(
          in: container,
          debugDescription: "\(text.debugDescription) is not an RFC 3339 time"
        )
      }
      return date
    }
    return try decoder.decode(Record.self, from: bytes)
  }
}

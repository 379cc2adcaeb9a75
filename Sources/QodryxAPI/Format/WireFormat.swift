import Credentials
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
    return withoutSteering(try encoder.encode(record))
  }

  /// The same JSON, with characters that could steer the terminal of whoever looks at it as `\u202E`. JSON itself
  /// demands that of the first 32 alone.
  private static func withoutSteering(_ json: Data) -> Data {
    func isHarmful(_ scalar: Unicode.Scalar) -> Bool { scalar.value >= 0x7F && scalar.steersTerminals }
    guard json.contains(where: { $0 >= 0x7F }) else { return json }
    let text = String(decoding: json, as: UTF8.self)
    guard text.unicodeScalars.contains(where: isHarmful) else { return json }
    var safe = ""
    for scalar in text.unicodeScalars {
      if isHarmful(scalar) {
        for unit in String(scalar).utf16 {
          safe += "\\u" + String(Int(unit) + 0x10000, radix: 16, uppercase: true).dropFirst()
        }
      } else {
        safe.unicodeScalars.append(scalar)
      }
    }
    return Data(safe.utf8)
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

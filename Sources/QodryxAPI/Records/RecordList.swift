/// One page of records.
package struct RecordList<Record: Codable & Sendable>: Codable, Sendable {
  package var data: [Record]
  /// What to ask with for the next page; null on the last one.
  package var nextCursor: String?

  package init(data: [Record], nextCursor: String?) {
    self.data = data
    self.nextCursor = nextCursor
  }

  enum CodingKeys: String, CodingKey {
    case data
    case nextCursor = "next_cursor"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(data, forKey: .data)
    try container.encode(nextCursor, forKey: .nextCursor)
  }
}

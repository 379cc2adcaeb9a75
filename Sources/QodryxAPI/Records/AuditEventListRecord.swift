/// `GET /v1/audit-events`: one page of events, newest first.
package struct AuditEventListRecord: Codable, Hashable, Sendable {
  package var data: [AuditEventRecord]
  /// What to ask with for the next page; null on the last one.
  package var nextCursor: String?
  /// How many events match, whatever the page; null where that would take reading a long log.
  package var matching: Int?

  package init(data: [AuditEventRecord], nextCursor: String?, matching: Int?) {
    self.data = data
    self.nextCursor = nextCursor
    self.matching = matching
  }

  enum CodingKeys: String, CodingKey {
    case data
    case nextCursor = "next_cursor"
    case matching
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(data, forKey: .data)
    try container.encode(nextCursor, forKey: .nextCursor)
    try container.encode(matching, forKey: .matching)
  }
}

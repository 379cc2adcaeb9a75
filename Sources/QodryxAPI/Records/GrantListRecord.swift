/// `GET /v1/grants`: one page of grants that have not ended, newest first.
package struct GrantListRecord: Codable, Hashable, Sendable {
  package var data: [GrantRecord]
  /// What to ask with for the next page; null on the last one.
  package var nextCursor: String?
  /// How many grants there are, whatever the page.
  package var total: Int

  package init(data: [GrantRecord], nextCursor: String?, total: Int) {
    self.data = data
    self.nextCursor = nextCursor
    self.total = total
  }

  enum CodingKeys: String, CodingKey {
    case data
    case nextCursor = "next_cursor"
    case total
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(data, forKey: .data)
    try container.encode(nextCursor, forKey: .nextCursor)
    try container.encode(total, forKey: .total)
  }
}

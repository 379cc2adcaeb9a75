/// `GET /v1/api-keys/hourly`: accepted requests in each of the last 24 hours, oldest first, by the key's identifier.
package struct HourlyRequestsRecord: Codable, Hashable, Sendable {
  package var data: [String: [Int]]

  package init(data: [String: [Int]]) {
    self.data = data
  }
}

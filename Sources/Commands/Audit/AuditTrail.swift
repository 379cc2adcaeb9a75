import Credentials

/// Events from the oldest to the newest, a page at a time, though a store pages from the newest back.
///
/// It walks back once to learn where the pages lie, and then forward. The log is only ever appended to, so they lie
/// there still.
struct AuditTrail {
  /// How many events there are.
  let count: Int
  private let query: AuditQuery
  /// What stands behind each page, the newest page first.
  private let ends: [Int]

  init(of query: AuditQuery, in store: any KeyStore) async throws(KeyStoreError) {
    self.query = query
    var count = 0
    var ends: [Int] = []
    var query = query
    while true {
      let page = try await store.auditEvents(query)
      guard let first = page.events.first, let last = page.events.last else { break }
      ends.append(first.sequence + 1)
      count += page.events.count
      guard page.hasMore else { break }
      query.before = last.sequence
    }
    self.count = count
    self.ends = ends
  }

  func forEachPage(in store: any KeyStore, _ body: ([AuditEvent]) throws -> Void) async throws {
    for end in ends.reversed() {
      var query = query
      query.before = end
      try body(try await store.auditEvents(query).events.reversed())
    }
  }
}

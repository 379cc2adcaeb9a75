import Credentials

/// Events from the oldest to the newest, a page at a time, though a store pages from the newest back.
///
/// It walks back once to learn where the pages lie, and then forward. The log is only ever appended to, so they lie
/// there still.
struct AuditTrail {
  let query: AuditQuery

  /// - Returns: how many events there were.
  func forEachPage(
    in store: any KeyStore,
    _ body: ([AuditEvent]) throws -> Void
  ) async throws -> Int {
    var count = 0
    for end in try await ends(in: store).reversed() {
      var query = query
      query.before = end
      let events = try await store.auditEvents(query).events
      try body(events.reversed())
      count += events.count
    }
    return count
  }

  /// What stands behind each page, the newest page first.
  private func ends(in store: any KeyStore) async throws(KeyStoreError) -> [Int] {
    var ends: [Int] = []
    var query = query
    while true {
      let page = try await store.auditEvents(query)
      guard let first = page.events.first, let last = page.events.last else { break }
      ends.append(first.sequence + 1)
      guard page.hasMore else { break }
      query.before = last.sequence
    }
    return ends
  }
}

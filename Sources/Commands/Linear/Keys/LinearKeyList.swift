import Credentials

/// The list of keys as it is read out: what it shows, and which numbers its rows have.
struct LinearKeyList {
  var filterText = ""
  var query = KeyQuery(limit: pageSize)
  /// Every key that was read out since the list was begun; the first is number 1.
  private(set) var shown: [APIKey] = []
  /// The number of the last page, from 0.
  private(set) var page = 0
  private(set) var hasMore = false

  static let pageSize = 10

  /// Begins again.
  mutating func restart() {
    query.anchor = .start
    shown = []
    page = 0
    hasMore = false
  }

  /// Goes to the page behind the one that was read out last, or before it.
  ///
  /// - Throws: ``AnswerProblem`` where there is none.
  mutating func turn(_ direction: LinearPageTurn) throws(AnswerProblem) {
    switch direction {
    case .next:
      guard hasMore else { throw AnswerProblem("that was the last page") }
      page += 1
    case .previous:
      guard page > 0 else { throw AnswerProblem("that was the first page") }
      page -= 1
      // What is read out again may have changed.
      shown.removeLast(shown.count - page * Self.pageSize)
    }
    query.anchor = shown.last.map { .after(KeyCursor(at: $0, in: query.sort)) } ?? .start
  }

  mutating func take(_ keys: KeyPage) {
    shown += keys.keys
    hasMore = keys.hasMore
  }

  /// The number of the first row of the last page.
  var firstNumber: Int { page * Self.pageSize + 1 }

  var lastPage: ArraySlice<APIKey> { shown.dropFirst(firstNumber - 1) }

  /// The key with a number that was read out.
  func key(numbered text: String) -> APIKey? {
    guard let number = Int(text), shown.indices.contains(number - 1) else { return nil }
    return shown[number - 1]
  }
}

/// Turns the pages of the list of keys.
struct LinearKeyListing: LinearListing {
  func turn(_ direction: LinearPageTurn, in dashboard: LinearDashboard) async throws {
    try dashboard.keys.turn(direction)
    try await dashboard.readOutKeys()
  }
}

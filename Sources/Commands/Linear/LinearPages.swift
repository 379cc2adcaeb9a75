/// To the next page of a list, or to the one before.
enum LinearPageTurn: Hashable, Sendable {
  case next
  case previous
}

/// A list that is read out a page at a time, and whose rows are numbered from 1 on.
struct LinearPages<Row> {
  /// Every row that was read out since the list was begun.
  private(set) var shown: [Row] = []
  private(set) var hasMore = false
  /// The place of the last page, from 0.
  private var page = 0

  static var size: Int { 10 }

  /// The number of the first row of the last page.
  var firstNumber: Int { page * Self.size + 1 }

  /// The row that the next page stands behind.
  var last: Row? { shown.last }

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
      shown.removeLast(shown.count - page * Self.size)
    }
  }

  mutating func take(_ rows: [Row], hasMore: Bool) {
    shown += rows
    self.hasMore = hasMore
  }

  /// The row with a number that was read out.
  func row(numbered text: String) -> Row? {
    guard let number = Int(text), shown.indices.contains(number - 1) else { return nil }
    return shown[number - 1]
  }
}

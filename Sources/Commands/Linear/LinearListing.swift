/// To the next page of a list, or to the one before.
enum LinearPageTurn: Hashable, Sendable {
  case next
  case previous
}

/// A list that is read out a page at a time.
protocol LinearListing {
  /// Reads out another page.
  ///
  /// - Throws: ``AnswerProblem`` where there is none.
  func turn(_ direction: LinearPageTurn, in dashboard: LinearDashboard) async throws
}

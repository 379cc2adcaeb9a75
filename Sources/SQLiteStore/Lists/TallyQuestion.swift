import Credentials

/// How many keys match, and how many of them stand before a place.
struct TallyQuestion: Hashable, Sendable {
  let filter: KeyFilter
  let cursor: KeyCursor?

  /// Whether use of a key, which leaves no event, cannot change the answer.
  var isAnsweredByEvents: Bool {
    cursor?.sort.column != .used && !filter.terms.contains { $0.condition == .state(.unused) }
  }
}

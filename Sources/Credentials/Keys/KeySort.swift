/// The order of a list of keys. Keys that are equal in it come in the order of their identifiers; a descending order
/// is the ascending one backwards.
package struct KeySort: Hashable, Sendable {
  package var column: Column
  package var isAscending: Bool

  package init(_ column: Column, ascending: Bool? = nil) {
    self.column = column
    isAscending = ascending ?? column.startsAscending
  }

  package enum Column: String, CaseIterable, Hashable, Sendable {
    /// By ``APIKey/nextDeadline``: the most overdue first.
    case rotation
    /// By name, without regard to the case of ASCII letters.
    case name
    case type
    case environment = "env"
    /// By owner, without regard to the case of ASCII letters.
    case owner
    case created
    /// By the last accepted request; keys that were never used count as used before all others.
    case used

    /// What a first press of the sort key gives: what most people want to see first.
    var startsAscending: Bool {
      switch self {
      case .rotation, .name, .type, .environment, .owner: true
      case .created, .used: false
      }
    }
  }

  /// Most overdue first.
  package static let standard = KeySort(.rotation)

  /// `rotation`, or `-rotation` against its first direction, as `--sort` and the API write it.
  package var text: String {
    (isAscending == column.startsAscending ? "" : "-") + column.rawValue
  }

  /// Reads what ``text`` writes; nil for anything else.
  package init?(text: String) {
    let isReversed = text.hasPrefix("-")
    guard let column = Column(rawValue: String(isReversed ? text.dropFirst() : text[...])) else { return nil }
    self.column = column
    isAscending = column.startsAscending != isReversed
  }
}

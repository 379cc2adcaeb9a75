/// Where a key stands between its creation and its rotation date.
package enum Rotation: Hashable, Sendable {
  /// Whole days until the rotation date, rounded up.
  case fresh(days: Int)
  /// Within the warning; whole days until the rotation date, rounded up.
  case dueSoon(days: Int)
  /// Whole days since the rotation date, rounded down.
  case overdue(days: Int)

  /// As the API's `rotation` field says it.
  package var name: String {
    switch self {
    case .fresh: "fresh"
    case .dueSoon: "due_soon"
    case .overdue: "overdue"
    }
  }
}

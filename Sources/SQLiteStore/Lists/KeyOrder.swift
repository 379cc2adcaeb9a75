import Credentials
import Foundation
import GRDB

/// A sort in SQL: the identifiers of equal keys follow the direction, so that a reversed order is the same
/// list read from its other end.
struct KeyOrder {
  let sort: KeySort
  /// Whether it is read from its end.
  var isReversed = false

  /// A column of the table that is also in ``KeyRow/columns``.
  var column: SQL {
    switch sort.column {
    case .rotation: "next_deadline"
    case .name: "name"
    case .type: "type"
    case .environment: "environment"
    case .owner: "owner"
    case .created: "created_at"
    case .used: "last_used_at"
    }
  }

  /// The index that holds it, led by `listed`.
  var index: SQL {
    SQL(sql: "keys_by_\(sort.column.rawValue)")
  }

  var orderBy: SQL {
    isAscending ? "ORDER BY \(column), id" : "ORDER BY \(column) DESC, id DESC"
  }

  /// What lies behind a place, seen in the direction of reading.
  func isBehind(_ place: KeyCursor, including: Bool = false) throws -> SQL {
    guard place.sort.column == sort.column else {
      throw KeyStoreError.conflict("this place belongs to a list in another order: begin at the list's start")
    }
    let comparison: SQL =
      switch (isAscending, including) {
      case (true, false): ">"
      case (true, true): ">="
      case (false, false): "<"
      case (false, true): "<="
      }
    let value: SQL =
      switch place.value {
      case .text(let text): "\(text)"
      case .time(let milliseconds): "\(milliseconds)"
      }
    return "(\(column), id) \(comparison) (\(value), \(place.id.rawValue))"
  }

  private var isAscending: Bool { sort.isAscending != isReversed }
}

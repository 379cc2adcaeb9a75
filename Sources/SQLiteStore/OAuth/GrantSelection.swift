import Credentials
import Foundation
import GRDB

/// A query for grants as SQL: each combination of conditions has an index that holds them and the order.
struct GrantSelection {
  private let query: GrantQuery

  init(_ query: GrantQuery) {
    self.query = query
  }

  func page(limit: Int) -> SQL {
    let place: SQL = query.cursor.map { "AND id < \($0.rawValue)" } ?? ""
    return """
      SELECT \(SQL(sql: GrantRow.columns)) FROM \(source) \(place) ORDER BY id DESC LIMIT \(limit)
      """
  }

  /// Counts all of them, whatever the window.
  var count: SQL { "SELECT count(*) FROM \(source)" }

  private var source: SQL {
    let owner = query.owner.map(SearchText.folded)
    let chosen: SQL =
      switch (query.app, owner) {
      case (nil, nil): "grants_by_age WHERE"
      case (let app?, nil): "grants_by_app WHERE app = \(app.rawValue) AND"
      case (nil, let owner?): "grants_by_owner WHERE owner_folded = \(owner) AND"
      case (let app?, let owner?):
        "grants_by_app_and_owner WHERE app = \(app.rawValue) AND owner_folded = \(owner) AND"
      }
    return "grants INDEXED BY \(chosen) revoked_at IS NULL"
  }
}

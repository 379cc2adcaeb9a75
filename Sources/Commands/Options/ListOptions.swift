import ArgumentParser
import Credentials

/// Which part of a list of keys to show.
struct ListOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only keys that fit.",
      discussion: """
        Plain words, type:ro, env:prod, scope:write:projects, owner:ci, owner:"data team", is:overdue; ! in \
        front for the opposite. Without is:revoked, is:expired or is:any, keys that have ended are left out.
        """,
      valueName: "filter"
    )
  )
  var filter = ""

  @Option(
    help: ArgumentHelp(
      "The order; - in front reverses it.",
      discussion: "One of \(KeySort.Column.allCases.map(\.rawValue).joined(separator: ", ")).",
      valueName: "column"
    ),
    completion: .list(KeySort.Column.allCases.map(\.rawValue))
  )
  var sort: String?

  @Option(help: ArgumentHelp("At most so many, 1 to 1000.", valueName: "number"))
  var limit = 50

  @Option(help: ArgumentHelp("Go on behind the page that gave this cursor.", valueName: "cursor"))
  var cursor: String?

  func validate() throws {
    // SQLite reads an expression of so many parts and no more.
    guard filter.count <= 1_000 else {
      throw ValidationError("--filter: at most 1000 characters, not \(filter.count)")
    }
    guard (1...1_000).contains(limit) else { throw ValidationError("--limit: use 1 to 1000, not \(limit)") }
  }

  /// - Throws: `KeyFilterProblem`, or `CommandFailure` for a sort or cursor that says nothing.
  func query(_ kind: KeyKind) throws -> KeyQuery {
    var query = KeyQuery(filter: try KeyFilter(parsing: filter), limit: limit)
    if kind == .token { query.filter.terms.append(.init(.type(.personal))) }
    if let sort {
      guard let order = KeySort(text: sort) else {
        let columns = KeySort.Column.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure(.usage, "--sort: use one of \(columns), not \(sort.debugDescription)")
      }
      query.sort = order
    }
    if let cursor {
      guard let place = KeyCursor(text: cursor), sort == nil || place.sort == query.sort else {
        throw CommandFailure(
          .usage,
          "--cursor: this is not a cursor of a list in this order; start without one"
        )
      }
      query.sort = place.sort
      query.anchor = .after(place)
    }
    return query
  }
}

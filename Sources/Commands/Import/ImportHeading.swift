import Credentials

/// What the columns of a file mean.
struct ImportHeading {
  /// By column; nil for one that is not taken over.
  private(set) var meanings: [ImportColumn?] = []
  /// Columns of an export that say nothing about a key elsewhere, in the file's words.
  private(set) var leftOut: [String] = []
  private(set) var complaints: [ImportComplaint] = []

  /// Bytes of a column's name that are looked at.
  static let longestName = 64

  /// Names that an export gives.
  private static let otherNames: [String: ImportColumn] = [
    "description": .note, "rate_limit_per_minute": .rateLimit,
  ]

  /// What an export says besides: it follows from the rest, or belongs to the store that it comes from.
  private static let ofOneStore: Set<String> = [
    "id", "prefix", "created_by", "created_from", "last_used_at", "rotate_by", "rotation", "replaces",
    "replaced_by",
    "saved_at",
  ]

  init(_ table: ImportTable, mapping: ImportMapping) {
    for name in table.columns {
      let meaning = meaning(of: name, mapping: mapping)
      if let meaning, meanings.contains(meaning) {
        complain(
          name,
          "another column says the \(meaning.rawValue) already: leave one out with --map '\(name)=-'"
        )
      }
      meanings.append(meaning)
    }
    let names = Set(table.columns.map(ImportMapping.folded))
    for name in mapping.columns.keys.sorted() where !names.contains(name) {
      complain(name, "--map names this column, and the file has none")
    }
    requireColumns()
  }

  private mutating func meaning(of name: String, mapping: ImportMapping) -> ImportColumn? {
    let folded = ImportMapping.folded(name)
    if let mapped = mapping.columns[folded] { return mapped }
    if let column = ImportColumn(rawValue: folded) ?? Self.otherNames[folded] { return column }
    if Self.ofOneStore.contains(folded) {
      leftOut.append(folded)
    } else if folded.isEmpty {
      complain(nil, "a column has no name: name it, or take it out")
    } else {
      complain(
        name,
        "nobody knows this column: say what it is with --map '\(name)=note', or - to leave it out"
      )
    }
    return nil
  }

  private mutating func requireColumns() {
    if !meanings.contains(.key), !meanings.contains(.digest) {
      complain(nil, "there is neither a key nor a digest column, and an export has none: add one")
    }
    for column in [ImportColumn.name, .scopes] where !meanings.contains(column) {
      complain(nil, "there is no \(column.rawValue) column: add one, or say which it is with --map")
    }
  }

  private mutating func complain(_ column: String?, _ message: String) {
    complaints.append(ImportComplaint(line: nil, column: column.map { "column \($0)" }, message))
  }
}

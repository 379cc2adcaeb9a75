extension Schema {
  /// Identifiers sort by creation: the table itself is the order of the list. `name_folded` is the name in
  /// lower case and composed form, which keeps names unique whatever their case.
  static let projects = """
    CREATE TABLE projects (
      id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 5 AND 64),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 400),
      name_folded TEXT NOT NULL UNIQUE,
      description TEXT NOT NULL CHECK (length(description) <= 2000),
      created_at INTEGER NOT NULL,
      created_by TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """
}

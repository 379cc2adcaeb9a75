extension Schema {
  /// The orders of the last 24 hours, and the key that each has made. Who asked need not be a key of this
  /// store.
  static let idempotency = """
    CREATE TABLE idempotency (
      caller TEXT NOT NULL,
      key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 255),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      key_id TEXT NOT NULL REFERENCES keys (id),
      created_at INTEGER NOT NULL,
      PRIMARY KEY (caller, key)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX idempotency_by_age ON idempotency (created_at);
    """
}

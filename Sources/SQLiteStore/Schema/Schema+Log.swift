extension Schema {
  /// `audit_head` repeats the last event, so that events cut off at the end are missed.
  static let audit = """
    CREATE TABLE audit (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      at INTEGER NOT NULL,
      actor_name TEXT NOT NULL,
      actor_origin TEXT NOT NULL,
      action TEXT NOT NULL CHECK (action <> ''),
      key_id TEXT,
      target TEXT NOT NULL,
      detail TEXT NOT NULL,
      previous_hash BLOB NOT NULL CHECK (length(previous_hash) = 32),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    CREATE INDEX audit_by_key ON audit (key_id, sequence) WHERE key_id IS NOT NULL;
    CREATE INDEX audit_by_action ON audit (action, sequence);
    CREATE TRIGGER audit_is_never_changed BEFORE UPDATE ON audit BEGIN
      SELECT raise(ABORT, 'the audit log is only ever appended to');
    END;
    CREATE TRIGGER audit_is_never_deleted BEFORE DELETE ON audit BEGIN
      SELECT raise(ABORT, 'the audit log is only ever appended to');
    END;

    CREATE TABLE audit_head (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      hash BLOB NOT NULL CHECK (length(hash) = 32)
    ) STRICT;
    """

  /// What the log is asked for besides keys and actions. Text in it is found by reading: an index of all words would
  /// make the file twice as large.
  static let auditSearch = """
    CREATE INDEX audit_by_actor ON audit (actor_name COLLATE NOCASE);
    CREATE INDEX audit_by_time ON audit (at);
    """

  /// Hours and days are counted from 1970, UTC.
  static let usage = """
    CREATE TABLE usage_hours (
      key INTEGER NOT NULL REFERENCES keys (number),
      hour INTEGER NOT NULL,
      allowed INTEGER NOT NULL DEFAULT 0 CHECK (allowed >= 0),
      refused INTEGER NOT NULL DEFAULT 0 CHECK (refused >= 0),
      PRIMARY KEY (key, hour)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE usage_days (
      key INTEGER NOT NULL REFERENCES keys (number),
      day INTEGER NOT NULL,
      allowed INTEGER NOT NULL DEFAULT 0 CHECK (allowed >= 0),
      refused INTEGER NOT NULL DEFAULT 0 CHECK (refused >= 0),
      PRIMARY KEY (key, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE usage_addresses (
      key INTEGER NOT NULL REFERENCES keys (number),
      hour INTEGER NOT NULL,
      address TEXT NOT NULL,
      allowed INTEGER NOT NULL CHECK (allowed > 0),
      PRIMARY KEY (key, hour, address)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE usage_scopes (
      key INTEGER NOT NULL REFERENCES keys (number),
      scope TEXT NOT NULL,
      last_day INTEGER NOT NULL,
      PRIMARY KEY (key, scope)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE last_uses (
      key INTEGER PRIMARY KEY REFERENCES keys (number),
      at INTEGER NOT NULL,
      address TEXT NOT NULL,
      route TEXT NOT NULL
    ) STRICT;
    """
}

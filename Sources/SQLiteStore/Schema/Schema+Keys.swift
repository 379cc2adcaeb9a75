extension Schema {
  /// Times are milliseconds since 1970. Columns that the program derives, and why they are stored:
  ///
  /// - `name_folded`, `owner_folded`, `search`: text in lower case and composed form, so that comparing bytes
  ///   agrees with comparing text; `is_plain` says that bytes alone decide.
  /// - `listed`: 0 once a key has been seen to have ended, so that lists never step over ended keys.
  /// - `deadline_noted`, `next_event_at`: which rotation event was written last (0 none, 1 due soon, 2
  ///   overdue) and when the next is due.
  static let keys = """
    CREATE TABLE keys (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 5 AND 64),
      digest BLOB NOT NULL UNIQUE CHECK (length(digest) = 32),
      type TEXT NOT NULL CHECK (type IN ('live', 'test', 'ro', 'pat')),
      hint_head TEXT NOT NULL CHECK (length(hint_head) = 4),
      hint_tail TEXT NOT NULL CHECK (length(hint_tail) = 4),
      name TEXT NOT NULL COLLATE NOCASE CHECK (length(name) BETWEEN 1 AND 256),
      scopes TEXT NOT NULL CHECK (scopes <> ''),
      environment TEXT NOT NULL CHECK (environment IN ('', 'prod', 'staging', 'dev')),
      note TEXT NOT NULL CHECK (length(note) <= 2000),
      owner TEXT NOT NULL COLLATE NOCASE CHECK (length(owner) BETWEEN 1 AND 256),
      rate_limit INTEGER NOT NULL CHECK (rate_limit BETWEEN 1 AND 1000000),
      created_at INTEGER NOT NULL,
      creator_name TEXT NOT NULL,
      creator_origin TEXT NOT NULL,
      expires_at INTEGER CHECK (expires_at > created_at),
      last_used_at INTEGER NOT NULL DEFAULT -1,
      saved_at INTEGER,
      disabled_at INTEGER,
      revoked_at INTEGER,
      revoked_reason TEXT CHECK (length(revoked_reason) <= 2000),
      replaces TEXT UNIQUE REFERENCES keys (id) DEFERRABLE INITIALLY DEFERRED,
      replaced_by TEXT UNIQUE REFERENCES keys (id) DEFERRABLE INITIALLY DEFERRED,
      grace_ends_at INTEGER,
      rotate_by INTEGER NOT NULL CHECK (rotate_by > created_at),
      next_deadline INTEGER NOT NULL AS (coalesce(grace_ends_at, rotate_by)),
      name_folded TEXT NOT NULL,
      owner_folded TEXT NOT NULL,
      search TEXT NOT NULL,
      is_plain INTEGER NOT NULL CHECK (is_plain IN (0, 1)),
      listed INTEGER NOT NULL CHECK (listed IN (0, 1)),
      deadline_noted INTEGER NOT NULL DEFAULT 0 CHECK (deadline_noted IN (0, 1, 2)),
      next_event_at INTEGER,
      late_use_noted_at INTEGER,
      CHECK ((type = 'pat') = (environment = '')),
      CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL)),
      CHECK ((replaced_by IS NULL) = (grace_ends_at IS NULL)),
      CHECK (revoked_at IS NULL OR listed = 0)
    ) STRICT;
    """

  /// The first two keep names unique among current keys. One index for each sort column, led by `listed`,
  /// serves both directions and holds all that the default filter asks. The others find the keys of a state.
  static let keyIndexes = """
    CREATE UNIQUE INDEX keys_current_key_name ON keys (name_folded)
      WHERE type <> 'pat' AND revoked_at IS NULL AND replaced_by IS NULL;
    CREATE UNIQUE INDEX keys_current_token_name ON keys (owner_folded, name_folded)
      WHERE type = 'pat' AND revoked_at IS NULL AND replaced_by IS NULL;
    CREATE INDEX keys_named ON keys (name_folded);
    CREATE INDEX keys_owned ON keys (owner_folded);

    CREATE INDEX keys_by_rotation ON keys (listed, next_deadline, id, grace_ends_at);
    CREATE INDEX keys_by_name ON keys (listed, name, id, grace_ends_at);
    CREATE INDEX keys_by_type ON keys (listed, type, id, grace_ends_at);
    CREATE INDEX keys_by_env ON keys (listed, environment, id, grace_ends_at);
    CREATE INDEX keys_by_owner ON keys (listed, owner, id, grace_ends_at);
    CREATE INDEX keys_by_created ON keys (listed, created_at, id, grace_ends_at);
    CREATE INDEX keys_by_used ON keys (listed, last_used_at, id, grace_ends_at);

    CREATE INDEX keys_working ON keys (rotate_by, expires_at)
      WHERE revoked_at IS NULL AND disabled_at IS NULL AND grace_ends_at IS NULL;
    CREATE INDEX keys_replaced ON keys (grace_ends_at, expires_at, disabled_at)
      WHERE revoked_at IS NULL AND grace_ends_at IS NOT NULL;
    CREATE INDEX keys_disabled ON keys (disabled_at, expires_at, grace_ends_at)
      WHERE revoked_at IS NULL AND disabled_at IS NOT NULL;
    CREATE INDEX keys_expiring ON keys (expires_at)
      WHERE revoked_at IS NULL AND expires_at IS NOT NULL;
    CREATE INDEX keys_revoked ON keys (revoked_at) WHERE revoked_at IS NOT NULL;
    CREATE INDEX keys_unsaved ON keys (created_at) WHERE revoked_at IS NULL AND saved_at IS NULL;
    CREATE INDEX keys_next_event ON keys (next_event_at) WHERE next_event_at IS NOT NULL;
    """

  /// Substrings of three characters and more. Case has been folded already.
  static let keySearch = """
    CREATE VIRTUAL TABLE key_search USING fts5 (
      search, content = 'keys', content_rowid = 'number', tokenize = 'trigram case_sensitive 1'
    );
    CREATE TRIGGER keys_search_insert AFTER INSERT ON keys BEGIN
      INSERT INTO key_search (rowid, search) VALUES (new.number, new.search);
    END;
    CREATE TRIGGER keys_search_update AFTER UPDATE OF search ON keys WHEN old.search <> new.search BEGIN
      INSERT INTO key_search (key_search, rowid, search) VALUES ('delete', old.number, old.search);
      INSERT INTO key_search (rowid, search) VALUES (new.number, new.search);
    END;
    CREATE TRIGGER keys_are_never_deleted BEFORE DELETE ON keys BEGIN
      SELECT raise(ABORT, 'keys are revoked, not deleted');
    END;
    """

  static let settings = """
    CREATE TABLE settings (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      rotation_period INTEGER NOT NULL CHECK (rotation_period BETWEEN 1 AND 3650),
      rotation_warning INTEGER NOT NULL CHECK (rotation_warning >= 0 AND rotation_warning < rotation_period)
    ) STRICT;
    INSERT INTO settings VALUES (1, 90, 14);
    """
}

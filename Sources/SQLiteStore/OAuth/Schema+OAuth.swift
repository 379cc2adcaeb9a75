extension Schema {
  /// Apps, and what people have allowed them. Identifiers of apps and grants sort by creation.
  ///
  /// - `redirect_uris`: one a line. Columns that end in `folded` are in lower case and composed form.
  /// - `grants.app`: no reference, and the name beside it: a grant is kept after its app is deleted.
  static let apps = """
    CREATE TABLE apps (
      id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 5 AND 64),
      name TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 256),
      name_folded TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('confidential', 'public')),
      redirect_uris TEXT NOT NULL,
      scopes TEXT NOT NULL CHECK (scopes <> ''),
      secret_digest BLOB UNIQUE CHECK (length(secret_digest) = 32),
      secret_head TEXT CHECK (length(secret_head) = 4),
      secret_tail TEXT CHECK (length(secret_tail) = 4),
      created_at INTEGER NOT NULL,
      creator_name TEXT NOT NULL,
      creator_origin TEXT NOT NULL,
      CHECK ((kind = 'confidential') = (secret_digest IS NOT NULL)),
      CHECK ((secret_digest IS NULL) = (secret_head IS NULL)),
      CHECK ((secret_digest IS NULL) = (secret_tail IS NULL))
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER own_login_is_never_deleted BEFORE DELETE ON apps WHEN old.id = 'qodryx-cli' BEGIN
      SELECT raise(ABORT, 'the own login is never deleted');
    END;

    CREATE TABLE grants (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 5 AND 64),
      app TEXT NOT NULL,
      app_name TEXT NOT NULL CHECK (length(app_name) BETWEEN 1 AND 256),
      device TEXT NOT NULL CHECK (length(device) <= 320),
      owner TEXT NOT NULL CHECK (length(owner) BETWEEN 1 AND 256),
      owner_folded TEXT NOT NULL,
      scopes TEXT NOT NULL CHECK (scopes <> ''),
      created_at INTEGER NOT NULL,
      creator_name TEXT NOT NULL,
      creator_origin TEXT NOT NULL,
      last_used_at INTEGER,
      revoked_at INTEGER,
      revoked_reason TEXT CHECK (length(revoked_reason) <= 2000),
      CHECK ((revoked_at IS NULL) = (revoked_reason IS NULL))
    ) STRICT;
    CREATE INDEX grants_by_age ON grants (id, revoked_at) WHERE revoked_at IS NULL;
    CREATE INDEX grants_by_app ON grants (app, id, revoked_at) WHERE revoked_at IS NULL;
    CREATE INDEX grants_by_owner ON grants (owner_folded, id, revoked_at) WHERE revoked_at IS NULL;
    CREATE INDEX grants_by_app_and_owner ON grants (app, owner_folded, id, revoked_at)
      WHERE revoked_at IS NULL;
    CREATE TRIGGER grants_are_never_deleted BEFORE DELETE ON grants BEGIN
      SELECT raise(ABORT, 'grants are revoked, not deleted');
    END;
    """

  /// The tokens of grants by their digests. A refresh token that was used stays as long as its grant lives,
  /// so that a second use is noticed.
  static let tokens = """
    CREATE TABLE access_tokens (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      grant INTEGER NOT NULL REFERENCES grants (number),
      scopes TEXT NOT NULL CHECK (scopes <> ''),
      issued_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL CHECK (expires_at > issued_at)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX access_tokens_by_grant ON access_tokens (grant, expires_at);

    CREATE TABLE refresh_tokens (
      digest BLOB PRIMARY KEY CHECK (length(digest) = 32),
      grant INTEGER NOT NULL REFERENCES grants (number),
      issued_at INTEGER NOT NULL,
      used_at INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX refresh_tokens_by_grant ON refresh_tokens (grant);
    """

  /// The requests for access of the last day.
  ///
  /// - `user_code` is as it is read aloud: a digest of so short a text would hide nothing, and the consent
  ///   page shows it again.
  /// - `claim`: the digest of the browser's ticket or of the device code.
  /// - `asked_at`, `interval`: when a device asked last, and how many seconds it has to wait.
  /// - `code`, `code_issued_at`: the authorization code, once the browser has taken it.
  /// - `grant`: once the app has taken its tokens.
  static let approvals = """
    CREATE TABLE approvals (
      number INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE CHECK (length(id) BETWEEN 5 AND 64),
      kind TEXT NOT NULL CHECK (kind IN ('browser', 'device')),
      app TEXT NOT NULL REFERENCES apps (id),
      app_name TEXT NOT NULL CHECK (length(app_name) BETWEEN 1 AND 256),
      device TEXT NOT NULL CHECK (length(device) <= 320),
      address TEXT NOT NULL,
      scopes TEXT NOT NULL CHECK (scopes <> ''),
      user_code TEXT NOT NULL UNIQUE CHECK (length(user_code) = 8),
      wrong_codes INTEGER NOT NULL DEFAULT 0 CHECK (wrong_codes >= 0),
      requested_at INTEGER NOT NULL,
      expires_at INTEGER NOT NULL CHECK (expires_at > requested_at),
      claim BLOB NOT NULL UNIQUE CHECK (length(claim) = 32),
      redirect_uri TEXT,
      named_redirect_uri INTEGER NOT NULL CHECK (named_redirect_uri IN (0, 1)),
      state TEXT,
      challenge TEXT CHECK (length(challenge) = 43),
      interval INTEGER NOT NULL CHECK (interval > 0),
      asked_at INTEGER,
      decided_at INTEGER,
      decider_name TEXT,
      decider_origin TEXT,
      owner TEXT CHECK (length(owner) BETWEEN 1 AND 256),
      granted_scopes TEXT CHECK (granted_scopes <> ''),
      code BLOB UNIQUE CHECK (length(code) = 32),
      code_issued_at INTEGER,
      grant INTEGER REFERENCES grants (number),
      CHECK ((kind = 'browser') = (redirect_uri IS NOT NULL)),
      CHECK ((decided_at IS NULL) = (decider_name IS NULL)),
      CHECK ((decided_at IS NULL) = (decider_origin IS NULL)),
      CHECK (owner IS NULL OR decided_at IS NOT NULL),
      CHECK ((owner IS NULL) = (granted_scopes IS NULL)),
      CHECK (code IS NULL OR (kind = 'browser' AND owner IS NOT NULL)),
      CHECK ((code IS NULL) = (code_issued_at IS NULL)),
      CHECK (grant IS NULL OR owner IS NOT NULL)
    ) STRICT;
    CREATE INDEX approvals_pending ON approvals (expires_at) WHERE decided_at IS NULL;
    CREATE INDEX approvals_by_age ON approvals (expires_at);
    CREATE INDEX approvals_by_app ON approvals (app);
    """

  /// The program's own login, as ``App/commandLine(createdAt:)`` says it.
  static let ownLogin = """
    INSERT INTO apps (
      id, name, name_folded, kind, redirect_uris, scopes, created_at, creator_name, creator_origin)
    VALUES (
      'qodryx-cli', 'qodryx CLI', 'qodryx cli', 'public',
      'http://127.0.0.1/callback' || char(10) || 'http://[::1]/callback',
      'read:projects write:projects read:workflows write:workflows read:security write:security '
        || 'read:deployments write:deployments read:keys write:keys',
      ?, 'system', '')
    """
}

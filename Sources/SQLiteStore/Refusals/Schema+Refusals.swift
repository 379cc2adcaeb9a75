extension Schema {
  /// No reference to the keys: an app's grant can be refused too.
  static let refusals = """
    CREATE TABLE refusals (
      number INTEGER PRIMARY KEY,
      at INTEGER NOT NULL,
      request_id TEXT NOT NULL CHECK (request_id <> ''),
      key_id TEXT,
      type TEXT,
      hint_head TEXT,
      hint_tail TEXT,
      check_name TEXT NOT NULL CHECK (check_name <> ''),
      since INTEGER,
      scope TEXT,
      details TEXT NOT NULL,
      address TEXT NOT NULL,
      route TEXT NOT NULL,
      status INTEGER NOT NULL,
      CHECK ((hint_head IS NULL) = (hint_tail IS NULL))
    ) STRICT;
    CREATE INDEX refusals_by_key ON refusals (key_id, number);
    CREATE INDEX refusals_by_request ON refusals (request_id, number);
    CREATE INDEX refusals_by_hint ON refusals (hint_tail, number) WHERE hint_tail IS NOT NULL;
    CREATE INDEX refusals_by_time ON refusals (at);
    """

  /// Hours are counted from 1970, UTC.
  static let usageRoutes = """
    CREATE TABLE usage_routes (
      key INTEGER NOT NULL REFERENCES keys (number),
      hour INTEGER NOT NULL,
      route TEXT NOT NULL,
      allowed INTEGER NOT NULL CHECK (allowed > 0),
      PRIMARY KEY (key, hour, route)
    ) STRICT, WITHOUT ROWID;
    """
}

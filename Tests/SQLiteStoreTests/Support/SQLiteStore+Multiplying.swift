import Foundation
import GRDB

@testable import SQLiteStore

extension SQLiteStore {
  /// Copies the first key until there are `count`, each with a name, owner, dates and a digest of its own,
  /// and one in ten revoked: a large store in a moment, without its audit events.
  func multiply(to count: Int) async throws {
    try await change { change in
      try change.db.execute(
        sql: """
          WITH RECURSIVE numbers (n) AS (SELECT 2 UNION ALL SELECT n + 1 FROM numbers WHERE n < :count)
          INSERT INTO keys (
            id, digest, type, hint_head, hint_tail, created_at, creator_name, creator_origin, name, scopes,
            environment, note, owner, rate_limit, rotate_by,
            last_used_at, saved_at, revoked_at, revoked_reason,
            name_folded, owner_folded, search, is_plain, listed, next_event_at)
          SELECT
            'key_' || printf('%016d', n), randomblob(32), type, hint_head, hint_tail, created_at + n,
            creator_name,
            creator_origin, printf('service-%06d', n * 7919 % :count), scopes, environment, note,
            'team-' || (n % 50), rate_limit, rotate_by + n * 1000 - :count * 500,
            created_at + n * 31 % 100000, created_at,
            iif(n % 10 = 0, created_at, NULL), iif(n % 10 = 0, '', NULL),
            printf('service-%06d', n * 7919 % :count), 'team-' || (n % 50),
            printf('service-%06d', n * 7919 % :count) || char(10) || note || char(10) || 'team-' || (n % 50)
              || char(10) || lower(hint_head) || '…' || lower(hint_tail)
              || char(10) || 'key_' || printf('%016d', n),
            1, iif(n % 10 = 0, 0, 1), NULL
          FROM numbers, keys WHERE keys.number = 1
          """,
        arguments: ["count": count]
      )
    }
  }
}

package import Credentials
import Foundation
import GRDB

/// How many keys are in each state.
enum CountsQuestion {
  case allStates
}

extension SQLiteStore {
  package func counts() async throws(KeyStoreError) -> KeyCounts {
    let now = instant.milliseconds
    return try await look { [remembered = rememberedCounts] db in
      try remembered.answer(to: .allStates, at: now, in: db) { try Self.counts(at: now, in: db) }
    }
  }

  private static func counts(at now: Int64, in db: Database) throws -> KeyCounts {
    let soon = now + KeyCondition(policy: try RotationPolicy.fetch(db), now: now).warning
    let statement = try db.cachedStatement(sql: countsByState)
    var counts = KeyCounts()
    guard let row = try Row.fetchOne(statement, arguments: ["now": now, "soon": soon]) else {
      return counts
    }
    counts.active = row[0]
    counts.overdue = row[1]
    counts.dueSoon = row[2]
    counts.inGrace = row[3]
    counts.disabled = row[4]
    counts.expired = row[5]
    counts.revoked = row[6]
    counts.unsaved = row[7]
    return counts
  }

  /// Each from an index that holds no other keys and all columns that are asked for.
  private static let countsByState = """
    WITH
      working AS NOT MATERIALIZED (
        SELECT rotate_by FROM keys INDEXED BY keys_working
        WHERE revoked_at IS NULL AND disabled_at IS NULL AND grace_ends_at IS NULL
          AND (expires_at IS NULL OR expires_at > :now)
      ),
      replaced AS NOT MATERIALIZED (
        SELECT grace_ends_at, expires_at, disabled_at FROM keys INDEXED BY keys_replaced
        WHERE revoked_at IS NULL AND grace_ends_at IS NOT NULL
      )
    SELECT
      (SELECT count(*) FROM working),
      (SELECT count(*) FROM working WHERE rotate_by <= :now),
      (SELECT count(*) FROM working WHERE rotate_by > :now AND rotate_by <= :soon),
      (SELECT count(*) FROM replaced
        WHERE grace_ends_at > :now AND disabled_at IS NULL AND (expires_at IS NULL OR expires_at > :now)),
      (SELECT count(*) FROM keys INDEXED BY keys_disabled
        WHERE revoked_at IS NULL AND disabled_at IS NOT NULL
          AND (expires_at IS NULL OR expires_at > :now) AND (grace_ends_at IS NULL OR grace_ends_at > :now)),
      (SELECT count(*) FROM keys INDEXED BY keys_expiring
        WHERE revoked_at IS NULL AND expires_at IS NOT NULL AND expires_at <= :now)
        + (SELECT count(*) FROM replaced
          WHERE grace_ends_at <= :now AND (expires_at IS NULL OR expires_at > :now)),
      (SELECT count(*) FROM keys INDEXED BY keys_revoked WHERE revoked_at IS NOT NULL),
      (SELECT count(*) FROM keys INDEXED BY keys_unsaved WHERE revoked_at IS NULL AND saved_at IS NULL)
    """
}

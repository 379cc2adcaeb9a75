package import Credentials
import Foundation
import GRDB

extension SQLiteStore {
  package func rotate(
    _ id: KeyID,
    grace: GracePeriod,
    by actor: Actor
  ) async throws(KeyStoreError) -> IssuedKey {
    guard GracePeriod.limits.contains(grace.seconds) else {
      throw .invalid([FieldProblem(.grace, "use 0 seconds to 30 days, not \(grace.seconds) seconds")])
    }
    return try await change { change in
      var old = try change.find(id)
      guard old.key.status(at: change.now) == .active else {
        let standing = old.key.standing(at: change.now)
        throw KeyStoreError.conflict("\(old.key.title) \(standing): it cannot be rotated")
      }
      var issued = try self.issue(old.key.successorDraft(at: change.now), by: actor, in: change)
      issued.key.replaces = id

      // The old key gives up its name before the new one takes it.
      old.key = old.key.replaced(by: issued.key, grace: grace)
      try change.save(old)
      try change.insert(issued.key, digest: issued.digest)

      let detail = "grace \(grace.words), successor \(issued.key.id)"
      try change.append(.rotated, of: old.key, by: actor, detail: detail)
      return IssuedKey(key: issued.key, secret: issued.secret)
    }
  }

  package func retire(_ id: KeyID, by actor: Actor) async throws(KeyStoreError) -> APIKey {
    try await change { change in
      var row = try change.find(id)
      // A replaced key that is disabled can be enabled again until its grace ends: it can be retired as well.
      guard row.key.graceEndsAt != nil, !row.key.hasEnded(at: change.now) else {
        let standing = row.key.standing(at: change.now)
        throw KeyStoreError.conflict("\(row.key.title) \(standing): only a key in its grace can be retired")
      }
      row.key.graceEndsAt = change.now
      try change.save(row)
      try change.append(.retired, of: row.key, by: actor)
      return row.key
    }
  }

  package func rotationPolicy() async throws(KeyStoreError) -> RotationPolicy {
    try await look { db in try RotationPolicy.fetch(db) }
  }

  package func setRotationPolicy(_ policy: RotationPolicy, by actor: Actor) async throws(KeyStoreError) {
    guard policy.problems.isEmpty else { throw .invalid(policy.problems) }
    try await change { change in
      let old = try change.policy()
      guard policy != old else { return }
      try change.apply(policy)
      let entry = AuditEntry(
        .policyChanged,
        target: "rotation policy",
        by: actor,
        at: change.now,
        detail: "\(old.words) → \(policy.words)"
      )
      try change.append(entry)
    }
  }

  @discardableResult
  package func recordPassedDeadlines() async throws(KeyStoreError) -> Int {
    let now = instant.milliseconds
    // Most calls find nothing: they must not keep others from writing.
    let isDue = try await look { db in
      try Bool.fetchOne(
        db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM keys WHERE next_event_at <= ?)"),
        arguments: [now]
      ) ?? false
    }
    guard isDue else { return 0 }
    return try await change { change in try change.recordPassedDeadlines(limit: 200) }
  }
}

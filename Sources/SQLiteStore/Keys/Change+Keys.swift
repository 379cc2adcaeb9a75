import Credentials
import Foundation
import GRDB

/// Reading and writing the rows of keys within a change.
extension Change {
  func find(_ id: KeyID) throws -> KeyRow {
    try KeyRow.find(id, in: db)
  }

  func policy() throws -> RotationPolicy {
    try RotationPolicy.fetch(db)
  }

  /// What forbids the name: another current key of the same kind has it. Keys are of one kind, and the
  /// personal tokens of each owner.
  func problems(ofName name: String, owner: String, type: CredentialType, except id: KeyID? = nil) throws
    -> [FieldProblem]
  {
    let kind = type == .personal ? "type = 'pat' AND owner_folded = :owner" : "type <> 'pat'"
    var arguments: StatementArguments = ["name": SearchText.folded(name), "id": id?.rawValue ?? ""]
    if type == .personal { arguments += ["owner": SearchText.folded(owner)] }
    let holder = try String.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT id FROM keys
          WHERE \(kind) AND name_folded = :name AND revoked_at IS NULL AND replaced_by IS NULL AND id <> :id
          """
      ),
      arguments: arguments
    )
    guard let holder else { return [] }
    let message = "\(name.debugDescription) is in use by \(holder); choose another name, or revoke that one"
    return [FieldProblem(.name, message)]
  }

  /// Whether a new key must not have this identifier or digest.
  func isTaken(_ id: KeyID, _ digest: CredentialDigest) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM keys WHERE id = ? OR digest = ?)"),
      arguments: [id.rawValue, Data(digest.bytes)]
    ) ?? false
  }

  /// Writes a new key.
  func insert(_ key: APIKey, digest: CredentialDigest) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO keys (
          id, digest, type, hint_head, hint_tail, created_at, creator_name, creator_origin,
          name, scopes, environment, note, owner, rate_limit, expires_at, saved_at, disabled_at, revoked_at,
          revoked_reason, replaces, replaced_by, grace_ends_at, rotate_by, name_folded, owner_folded, search,
          is_plain, listed, deadline_noted, next_event_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    )
    let fixed: StatementArguments = [
      key.id.rawValue, Data(digest.bytes), key.type.rawValue, key.hint.head, key.hint.tail,
      key.createdAt.milliseconds, key.createdBy.name, key.createdBy.origin,
    ]
    try statement.execute(arguments: fixed + values(of: key, noted: .none))
  }

  /// Writes what has changed about a key, and everything that is derived from it.
  func save(_ row: KeyRow) throws {
    let statement = try db.cachedStatement(
      sql: """
        UPDATE keys SET
          name = ?, scopes = ?, environment = ?, note = ?, owner = ?, rate_limit = ?, expires_at = ?,
          saved_at = ?, disabled_at = ?, revoked_at = ?, revoked_reason = ?, replaces = ?, replaced_by = ?,
          grace_ends_at = ?, rotate_by = ?, name_folded = ?, owner_folded = ?, search = ?, is_plain = ?,
          listed = ?, deadline_noted = ?, next_event_at = ?
        WHERE number = ?
        """
    )
    try statement.execute(arguments: values(of: row.key, noted: row.noted) + [row.number])
  }

  private func values(of key: APIKey, noted: KeyRow.Deadline) throws -> StatementArguments {
    let search = SearchText.of(key)
    let next = KeyRow(number: 0, noted: noted, key: key).nextEvent(policy: try policy(), at: now)
    return [
      key.name, key.scopes.joined, key.environment?.rawValue ?? "", key.note, key.owner, key.rateLimit,
      key.expiresAt?.milliseconds, key.savedAt?.milliseconds, key.disabledAt?.milliseconds,
      key.revokedAt?.milliseconds, key.revokedReason, key.replaces?.rawValue, key.replacedBy?.rawValue,
      key.graceEndsAt?.milliseconds, key.rotateBy.milliseconds, SearchText.folded(key.name),
      SearchText.folded(key.owner), search, SearchText.isPlain(search), !key.hasEnded(at: now),
      noted.rawValue, next?.milliseconds,
    ]
  }
}

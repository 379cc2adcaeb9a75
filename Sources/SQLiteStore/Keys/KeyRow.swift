import Credentials
import Foundation
import GRDB

/// A key as it stands in the table, with what only the store needs to know.
struct KeyRow {
  /// What other tables call it.
  let number: Int64
  /// Which rotation event was written last.
  var noted: Deadline
  var key: APIKey

  /// The rotation events of a current key, in the order of time.
  enum Deadline: Int {
    case none = 0
    case dueSoon = 1
    case overdue = 2
  }

  /// In the order in which ``init(_:)`` reads them.
  static let columns = """
    id, type, hint_head, hint_tail, name, scopes, environment, note, owner, rate_limit, created_at, \
    creator_name, creator_origin, expires_at, rotate_by, last_used_at, saved_at, disabled_at, revoked_at, \
    revoked_reason, replaces, replaced_by, grace_ends_at, number, deadline_noted, next_deadline
    """

  init(number: Int64, noted: Deadline, key: APIKey) {
    self.number = number
    self.noted = noted
    self.key = key
  }

  init(_ row: Row) throws {
    key = try APIKey(row)
    number = row[23]
    noted = Deadline(rawValue: row[24]) ?? .none
  }

  static func find(_ id: KeyID, in db: Database) throws -> KeyRow {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM keys WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [id.rawValue]) else {
      throw KeyStoreError.notFound(id.rawValue)
    }
    return try KeyRow(row)
  }

  /// When the next event comes by the passing of time alone; nil where none does.
  func nextEvent(policy: RotationPolicy, at now: Date) -> Date? {
    if key.hasEnded(at: now) { return nil }
    if let graceEndsAt = key.graceEndsAt { return graceEndsAt }
    guard key.disabledAt == nil else { return nil }
    let next: Date? =
      switch noted {
      case .none: key.rotateBy - Double(policy.warning) * RotationPolicy.day
      case .dueSoon: key.rotateBy
      case .overdue: nil
      }
    guard let next, key.expiresAt.map({ $0 > next }) != false else { return nil }
    return next
  }
}

extension APIKey {
  /// Reads the columns of ``KeyRow/columns``.
  ///
  /// - Throws: ``KeyStoreError/unusable(_:)`` for a type that this version does not know.
  init(_ row: Row) throws {
    self.init(
      id: KeyID(rawValue: row[0]),
      type: try CredentialType(stored: row[1]),
      hint: CredentialHint(head: row[2], tail: row[3]),
      name: row[4],
      scopes: ScopeSet(joined: row[5] as String),
      environment: KeyEnvironment(rawValue: row[6]),
      note: row[7],
      owner: row[8],
      rateLimit: row[9],
      createdAt: Date(milliseconds: row[10]),
      createdBy: Actor(name: row[11], origin: row[12]),
      expiresAt: (row[13] as Int64?).map(Date.init(milliseconds:)),
      rotateBy: Date(milliseconds: row[14])
    )
    let lastUsed: Int64 = row[15]
    lastUsedAt = lastUsed < 0 ? nil : Date(milliseconds: lastUsed)
    savedAt = (row[16] as Int64?).map(Date.init(milliseconds:))
    disabledAt = (row[17] as Int64?).map(Date.init(milliseconds:))
    revokedAt = (row[18] as Int64?).map(Date.init(milliseconds:))
    revokedReason = row[19]
    replaces = (row[20] as String?).map(KeyID.init(rawValue:))
    replacedBy = (row[21] as String?).map(KeyID.init(rawValue:))
    graceEndsAt = (row[22] as Int64?).map(Date.init(milliseconds:))
  }
}

extension CredentialType {
  /// - Throws: ``KeyStoreError/unusable(_:)`` for a type that this version does not know.
  init(stored name: String) throws {
    guard let type = CredentialType(rawValue: name) else {
      throw KeyStoreError.unusable("a key has the type \(name), which this qodryx does not know")
    }
    self = type
  }
}

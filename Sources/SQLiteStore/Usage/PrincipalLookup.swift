import Credentials
import Foundation
import GRDB
import GRDBSQLite

/// A connection with one prepared statement: who stands behind a digest.
///
/// Every request of a server asks this, and a gateway asks nothing else.
final class PrincipalLookup {
  private let statement: LoneStatement
  /// Few different sets of scopes are in use; reading one again would take as long as the lookup.
  private var scopes: [String: ScopeSet] = [:]

  private static let scopesKept = 256
  /// Milliseconds. A check that cannot be done now is better refused than late: whoever asks has others waiting.
  private static let patience: Int32 = 500
  private static let sql = """
    SELECT id, type, name, scopes, environment, owner, rate_limit, replaces, replaced_by, revoked_at, \
    expires_at, grace_ends_at, disabled_at, digest FROM keys WHERE digest = ?
    """

  /// - Throws: `DatabaseError`.
  init(file: String) throws {
    statement = try LoneStatement(Self.sql, on: file, patience: Self.patience)
  }

  /// - Throws: `DatabaseError`; ``KeyStoreError/unusable(_:)`` for what this version does not know.
  func candidate(_ digest: CredentialDigest) throws -> Authenticator.Candidate<Principal>? {
    try digest.bytes.withUnsafeBytes { bytes in
      // The bytes are bound where they lie, and the statement is over before they are gone.
      defer { statement.reset() }
      try statement.check(
        sqlite3_bind_blob(statement.pointer, 1, bytes.baseAddress, Int32(bytes.count), nil)
      )
      return try statement.step() ? row() : nil
    }
  }

  private func row() throws -> Authenticator.Candidate<Principal> {
    let type = try CredentialType(stored: text(1))
    let standing = Standing(
      revokedAt: date(9),
      expiresAt: date(10),
      graceEndsAt: date(11),
      disabledAt: date(12)
    )
    let principal = Principal(
      id: KeyID(rawValue: text(0)),
      type: type,
      name: text(2),
      scopes: scopes(text(3)),
      environment: KeyEnvironment(rawValue: text(4)),
      owner: text(5),
      rateLimit: Int(sqlite3_column_int64(statement.pointer, 6)),
      expiresAt: standing.expiresAt,
      replaces: optionalText(7).map(KeyID.init(rawValue:)),
      replacedBy: optionalText(8).map(KeyID.init(rawValue:))
    )
    let digest = CredentialDigest(stored: bytes(13))
    return Authenticator.Candidate(record: principal, type: type, standing: standing, digest: digest)
  }

  private func scopes(_ text: String) -> ScopeSet {
    if let known = scopes[text] { return known }
    if scopes.count >= Self.scopesKept { scopes = [:] }
    let set = ScopeSet(joined: text)
    scopes[text] = set
    return set
  }

  private func text(_ column: Int32) -> String { optionalText(column) ?? "" }

  private func optionalText(_ column: Int32) -> String? {
    guard let start = sqlite3_column_text(statement.pointer, column) else { return nil }
    let count = Int(sqlite3_column_bytes(statement.pointer, column))
    return String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  }

  private func bytes(_ column: Int32) -> [UInt8] {
    guard let start = sqlite3_column_blob(statement.pointer, column) else { return [] }
    return Array(
      UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement.pointer, column)))
    )
  }

  private func date(_ column: Int32) -> Date? {
    guard sqlite3_column_type(statement.pointer, column) != SQLITE_NULL else { return nil }
    return Date(milliseconds: sqlite3_column_int64(statement.pointer, column))
  }
}

import Credentials
import Foundation
import GRDB

/// The columns that the check of a request needs: few, since it runs for every one.
enum PrincipalRow {
  static let columns = """
    id, type, name, scopes, environment, owner, rate_limit, replaces, replaced_by, revoked_at, expires_at, \
    grace_ends_at, disabled_at, digest
    """

  static func candidate(_ row: Row) throws -> Authenticator.Candidate<Principal> {
    let type = try CredentialType(stored: row[1])
    let standing = Standing(
      revokedAt: date(row[9]),
      expiresAt: date(row[10]),
      graceEndsAt: date(row[11]),
      disabledAt: date(row[12])
    )
    let principal = Principal(
      id: KeyID(rawValue: row[0]),
      type: type,
      name: row[2],
      scopes: ScopeSet(joined: row[3] as String),
      environment: KeyEnvironment(rawValue: row[4]),
      owner: row[5],
      rateLimit: row[6],
      expiresAt: standing.expiresAt,
      replaces: (row[7] as String?).map(KeyID.init(rawValue:)),
      replacedBy: (row[8] as String?).map(KeyID.init(rawValue:))
    )
    let digest = CredentialDigest(stored: [UInt8](row[13] as Data))
    return Authenticator.Candidate(record: principal, type: type, standing: standing, digest: digest)
  }

  private static func date(_ milliseconds: Int64?) -> Date? { milliseconds.map(Date.init(milliseconds:)) }
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

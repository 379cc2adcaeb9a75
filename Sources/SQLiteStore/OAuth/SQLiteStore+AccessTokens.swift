import Credentials
import Foundation
import GRDB

/// Access tokens as the credentials of requests.
extension SQLiteStore {
  /// Who a request with an access token is: its grant's app, for its grant's owner.
  func principal(ofAccess token: Token, at now: Date) throws(KeyStoreError) -> Result<Principal, Refusal> {
    try lookOnce { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT grants.id, grants.app_name, access_tokens.scopes, grants.owner, grants.revoked_at,
            access_tokens.expires_at, access_tokens.digest
          FROM access_tokens JOIN grants ON grants.number = access_tokens.grant
          WHERE access_tokens.digest = ?
          """
      )
      let row = try Row.fetchOne(statement, arguments: [Data(token.digest.bytes)])
      return accept(token, row.map(Self.candidate), at: now)
    }
  }

  /// The grant behind an access token.
  func grant(behindAccess token: Token) throws(KeyStoreError) -> KeyID? {
    try lookOnce { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT grants.id FROM access_tokens JOIN grants ON grants.number = access_tokens.grant
          WHERE access_tokens.digest = ?
          """
      )
      return try String.fetchOne(statement, arguments: [Data(token.digest.bytes)]).map(KeyID.init(rawValue:))
    }
  }

  private static func candidate(_ row: Row) -> Authenticator.Candidate<Principal> {
    let expiresAt = Date(milliseconds: row[5])
    let principal = Principal(
      id: KeyID(rawValue: row[0]),
      type: .access,
      name: row[1],
      scopes: ScopeSet(joined: row[2] as String),
      environment: nil,
      owner: row[3],
      rateLimit: Grant.rateLimit,
      expiresAt: expiresAt
    )
    return Authenticator.Candidate(
      record: principal,
      type: .access,
      standing: Standing(
        revokedAt: (row[4] as Int64?).map(Date.init(milliseconds:)),
        expiresAt: expiresAt
      ),
      digest: CredentialDigest(stored: [UInt8](row[6] as Data))
    )
  }
}

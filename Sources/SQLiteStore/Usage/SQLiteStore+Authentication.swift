package import Credentials
import Foundation
import GRDB

extension SQLiteStore {
  package func authenticate(_ token: Token) async throws(KeyStoreError) -> Result<APIKey, Refusal> {
    let now = instant
    return try lookOnce { db in
      let statement = try db.cachedStatement(
        sql: "SELECT \(KeyRow.columns), digest FROM keys WHERE digest = ?"
      )
      let row = try Row.fetchOne(statement, arguments: [Data(token.digest.bytes)])
      let candidate = try row.map { row in
        let digest = CredentialDigest(stored: [UInt8](row["digest"] as Data))
        return Authenticator.Candidate(key: try APIKey(row), digest: digest)
      }
      return accept(token, candidate, at: now)
    }
  }

  func accept<Record>(
    _ token: Token,
    _ candidate: Authenticator.Candidate<Record>?,
    at now: Date
  ) -> Result<Record, Refusal> {
    do throws(Refusal) {
      return .success(try Authenticator.accept(token, candidate: candidate, at: now))
    } catch {
      return .failure(error)
    }
  }
}

extension SQLiteStore: PrincipalSource {
  package func principal(for token: Token) throws(KeyStoreError) -> Result<Principal, Refusal> {
    let now = instant
    if token.type == .access { return try principal(ofAccess: token, at: now) }
    try identity.check()
    do {
      return accept(token, try principals.candidate(token.digest), at: now)
    } catch {
      throw KeyStoreError(error, file: file.path)
    }
  }

  package func record(of refused: Token) throws(KeyStoreError) -> KeyID? {
    if refused.type == .access { return try grant(behindAccess: refused) }
    return try lookOnce { db in
      let statement = try db.cachedStatement(sql: "SELECT id FROM keys WHERE digest = ? AND type = ?")
      return try String.fetchOne(
        statement,
        arguments: [Data(refused.digest.bytes), refused.type.rawValue]
      ).map(KeyID.init(rawValue:))
    }
  }
}

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
      do throws(Refusal) {
        return .success(try Authenticator.accept(token, candidate: candidate, at: now))
      } catch {
        return .failure(error)
      }
    }
  }
}

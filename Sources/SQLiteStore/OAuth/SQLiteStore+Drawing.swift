import Credentials
import Foundation
import GRDB

/// Columns of digests, in which no two rows have the same.
enum DigestColumn: String {
  case clientSecret = "apps WHERE secret_digest"
  case claim = "approvals WHERE claim"
  case code = "approvals WHERE code"
  case accessToken = "access_tokens WHERE digest"
  case refreshToken = "refresh_tokens WHERE digest"
}

extension SQLiteStore {
  /// Draws until it is something that nobody has.
  func drawing<Drawn: Sendable>(
    until isFree: (Drawn) throws -> Bool,
    _ draw: @Sendable (inout any RandomNumberGenerator & Sendable) -> Drawn
  ) rethrows -> Drawn {
    while true {
      let drawn = drawing(draw)
      if try isFree(drawn) { return drawn }
    }
  }

  /// A new token of a type.
  func newToken(_ type: CredentialType, for column: DigestColumn, in change: Change) throws -> (Secret, Token)
  {
    while true {
      let secret = drawing { random in Token.issue(type, using: &random) }
      let token = try Token(parsing: secret)
      if try !change.isTaken(token.digest, in: column) { return (secret, token) }
    }
  }

  /// A new ticket: a code, or a claim.
  func newTicket(for column: DigestColumn, in change: Change) throws -> (Secret, CredentialDigest) {
    while true {
      let ticket = drawing { random in Ticket.issue(using: &random) }
      let digest = ticket.withBytes(CredentialDigest.init(of:))
      if try !change.isTaken(digest, in: column) { return (ticket, digest) }
    }
  }
}

extension Change {
  fileprivate func isTaken(_ digest: CredentialDigest, in column: DigestColumn) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM \(column.rawValue) = ?)"),
      arguments: [Data(digest.bytes)]
    ) ?? false
  }
}

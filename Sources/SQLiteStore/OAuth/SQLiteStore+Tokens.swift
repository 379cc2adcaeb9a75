package import Credentials
import Foundation
import GRDB

extension SQLiteStore {
  package func redeemCode(_ redemption: CodeRedemption) async throws(KeyStoreError)
    -> Result<IssuedTokens, OAuthRefusal>
  {
    try await change { change in
      guard let row = try ApprovalRow.fetch(code: redemption.code, in: change.db) else {
        return .failure(.invalidGrant("there is no such code, or it has expired"))
      }
      if let number = row.grant {
        // Whoever presents it: one of two has a copy.
        if let grant = try change.findGrant(number: number), grant.grant.revokedAt == nil {
          let reason = "its authorization code was used twice"
          try change.revoke(grant, as: .codeReplayed, reason: reason, by: .system)
        }
        return .failure(.invalidGrant("the code was used before: what it gave is revoked"))
      }
      if let problem = row.problem(of: redemption, at: change.now) {
        return .failure(.invalidGrant(problem))
      }
      return try self.grant(row, in: change)
    }
  }

  package func redeemDeviceCode(_ code: CredentialDigest, by app: AppID) async throws(KeyStoreError)
    -> Result<IssuedTokens, OAuthRefusal>
  {
    try await change { change in
      guard let row = try ApprovalRow.fetch(.device, claim: code, in: change.db), row.approval.app == app
      else {
        return .failure(.invalidGrant("there is no such device code, or it was given to another app"))
      }
      guard row.grant == nil else { return .failure(.invalidGrant("the device code was used before")) }
      if row.granted(at: change.now) != nil { return try self.grant(row, in: change) }
      let refusal = row.refusal(at: change.now)
      switch refusal {
      case .pending: try change.noteQuestion(of: row, interval: row.interval)
      case .slowDown(let interval): try change.noteQuestion(of: row, interval: interval)
      case .denied, .expired, .invalidGrant, .invalidScope: break
      }
      return .failure(refusal)
    }
  }

  package func refresh(_ token: Token, by app: AppID, scopes: ScopeSet?) async throws(KeyStoreError)
    -> Result<IssuedTokens, OAuthRefusal>
  {
    try await change { change in
      guard token.type == .refresh, let held = try HeldToken.fetch(token, in: change.db),
        held.grant.app == app, held.grant.revokedAt == nil
      else {
        return .failure(
          .invalidGrant("the refresh token is unknown or revoked, or it was given to another app")
        )
      }
      guard held.usedAt == nil else {
        let reason = "a refresh token was used twice"
        try change.revoke(held.row, as: .refreshReused, reason: reason, by: .system)
        return .failure(.invalidGrant("the refresh token was used before: the grant is revoked"))
      }
      let scopes = scopes ?? held.grant.scopes
      guard !scopes.isEmpty, scopes.isSubset(of: held.grant.scopes) else { return .failure(.invalidScope) }
      try change.useRefresh(token.digest)
      return .success(try self.issueTokens(of: held.row, scopes: scopes, in: change))
    }
  }

  package func revokeToken(_ token: Token, by app: AppID, from address: String) async throws(KeyStoreError) {
    try await change { change in
      guard let held = try HeldToken.fetch(token, in: change.db), held.grant.app == app,
        held.grant.revokedAt == nil
      else { return }
      switch token.type {
      case .refresh:
        let actor = Actor.app(held.grant.appName, at: address)
        try change.revoke(held.row, reason: "the app gave it up", by: actor)
      default: try change.forgetAccess(token.digest)
      }
    }
  }

  package func introspect(_ token: Token, by app: AppID) async throws(KeyStoreError) -> TokenFacts? {
    let now = instant
    return try lookOnce { db in
      guard let held = try HeldToken.fetch(token, in: db), held.grant.app == app, held.isLive(at: now) else {
        return nil
      }
      return TokenFacts(
        type: token.type,
        grant: held.grant,
        scopes: held.scopes,
        issuedAt: held.issuedAt,
        expiresAt: held.expiresAt
      )
    }
  }

  /// Makes the grant of an approved request, once, with its first tokens.
  private func grant(_ row: ApprovalRow, in change: Change) throws -> Result<IssuedTokens, OAuthRefusal> {
    guard let decision = row.approval.decision, let granted = decision.granted else {
      return .failure(.denied)
    }
    let milliseconds = change.now.milliseconds
    let id = try drawing(until: { try !change.isTaken(grantID: $0) }) { random in
      KeyID.make(for: .access, milliseconds: milliseconds, using: &random)
    }
    let grant = Grant(
      id: id,
      app: row.approval.app,
      appName: row.approval.appName,
      device: row.approval.device,
      owner: granted.owner,
      scopes: granted.scopes,
      createdAt: change.now,
      createdBy: decision.by
    )
    let inserted = try change.insert(grant)
    try change.close(row, with: inserted)
    return .success(try issueTokens(of: inserted, scopes: grant.scopes, in: change))
  }

  private func issueTokens(of row: GrantRow, scopes: ScopeSet, in change: Change) throws -> IssuedTokens {
    try change.forgetExpiredTokens(of: row)
    let (access, accessToken) = try newToken(.access, for: .accessToken, in: change)
    let (refresh, refreshToken) = try newToken(.refresh, for: .refreshToken, in: change)
    try change.insertAccess(accessToken.digest, of: row, scopes: scopes)
    try change.insertRefresh(refreshToken.digest, of: row)
    return IssuedTokens(access: access, refresh: refresh, scopes: scopes, grant: row.grant)
  }
}

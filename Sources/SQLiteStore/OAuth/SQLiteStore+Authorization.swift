package import Credentials
import Foundation
import GRDB

extension SQLiteStore: OAuthStore {
  package func client(_ id: AppID) async throws(KeyStoreError) -> App? {
    try lookOnce { db in try App.fetch(id, in: db) }
  }

  package func isSecret(_ secret: Token, of id: AppID) async throws(KeyStoreError) -> Bool {
    try lookOnce { db in
      let statement = try db.cachedStatement(
        sql: "SELECT secret_digest FROM apps WHERE id = ? AND secret_digest IS NOT NULL"
      )
      guard let digest = try Data.fetchOne(statement, arguments: [id.rawValue]) else { return false }
      return secret.digest == CredentialDigest(stored: [UInt8](digest))
    }
  }

  package func beginAuthorization(_ request: AuthorizationRequest) async throws(KeyStoreError)
    -> BegunAuthorization
  {
    try await change { change in
      let begun = try self.begin(
        .browser,
        app: request.app,
        scopes: request.scopes,
        address: request.address,
        device: request.device,
        browser: request,
        in: change
      )
      return BegunAuthorization(approval: begun.approval, code: begun.code, ticket: begun.claim)
    }
  }

  package func beginDeviceAuthorization(_ request: DeviceRequest) async throws(KeyStoreError)
    -> BegunDeviceAuthorization
  {
    try await change { change in
      let begun = try self.begin(
        .device,
        app: request.app,
        scopes: request.scopes,
        address: request.address,
        device: request.device,
        browser: nil,
        in: change
      )
      return BegunDeviceAuthorization(approval: begun.approval, code: begun.code, deviceCode: begun.claim)
    }
  }

  package func authorization(ticket: CredentialDigest) async throws(KeyStoreError) -> Authorization? {
    try lookOnce { db in
      guard let row = try ApprovalRow.fetch(.browser, claim: ticket, in: db),
        let redirectURI = row.redirectURI
      else { return nil }
      return Authorization(
        approval: row.approval,
        code: row.code,
        redirectURI: redirectURI,
        state: row.state,
        isOver: row.codeIssuedAt != nil
      )
    }
  }

  package func takeCode(ticket: CredentialDigest) async throws(KeyStoreError) -> IssuedCode? {
    try await change { change in
      guard let row = try ApprovalRow.fetch(.browser, claim: ticket, in: change.db),
        let redirectURI = row.redirectURI, row.granted(at: change.now) != nil, row.codeIssuedAt == nil
      else { return nil }
      let (code, digest) = try self.newTicket(for: .code, in: change)
      try change.set(digest, of: row)
      return IssuedCode(code: code, redirectURI: redirectURI, state: row.state)
    }
  }

  /// Writes a request that waits for a person, with its event.
  ///
  /// - Returns: what is to be decided about, with what only the one who asks gets.
  private func begin(
    _ kind: Approval.Kind,
    app id: AppID,
    scopes: ScopeSet,
    address: String,
    device: String,
    browser: AuthorizationRequest?,
    in change: Change
  ) throws -> (approval: Approval, code: UserCode, claim: Secret) {
    try change.forgetOldApprovals()
    let app = try App.find(id, in: change.db)
    let milliseconds = change.now.milliseconds
    let drawn: (id: ApprovalID, code: UserCode) = try drawing(
      until: { try !change.isTaken($0.id, $0.code) },
      { random in
        (ApprovalID.make(milliseconds: milliseconds, using: &random), UserCode.make(using: &random))
      }
    )
    let (claim, digest) = try newTicket(for: .claim, in: change)
    let approval = Approval(
      id: drawn.id,
      kind: kind,
      app: app.id,
      appName: app.name,
      device: device,
      address: address,
      scopes: scopes,
      codeHead: drawn.code.head,
      requestedAt: change.now,
      expiresAt: change.now + Approval.lifetime
    )
    try change.insert(approval, code: drawn.code, claim: digest, browser: browser)
    return (approval, drawn.code, claim)
  }
}

import Credentials
import Foundation
import GRDB

/// Reading and writing the rows of requests for access within a change.
extension Change {
  /// Whether a new request must not have this identifier or code.
  func isTaken(_ id: ApprovalID, _ code: UserCode) throws -> Bool {
    try Bool.fetchOne(
      db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM approvals WHERE id = ? OR user_code = ?)"),
      arguments: [id.rawValue, code.letters]
    ) ?? false
  }

  /// Writes a new request with its event.
  ///
  /// - Parameters:
  ///   - browser: what a browser has brought; nil for a device.
  func insert(
    _ approval: Approval,
    code: UserCode,
    claim: CredentialDigest,
    browser: AuthorizationRequest?
  ) throws {
    try db.cachedStatement(
      sql: """
        INSERT INTO approvals (
          id, kind, app, app_name, device, address, scopes, user_code, requested_at, expires_at, claim,
          redirect_uri, named_redirect_uri, state, challenge, interval)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      approval.id.rawValue, approval.kind.rawValue, approval.app.rawValue, approval.appName,
      approval.device, approval.address, approval.scopes.joined, code.letters,
      approval.requestedAt.milliseconds, approval.expiresAt.milliseconds, Data(claim.bytes),
      browser?.redirectURI.rawValue, browser?.namedRedirectURI ?? false, browser?.state,
      browser?.challenge?.rawValue, BegunDeviceAuthorization.interval,
    ])
    let app = Actor.app(approval.appName, at: approval.address)
    try append(
      AuditEntry(.accessRequested, of: approval, by: app, at: now, detail: approval.scopes.joined)
    )
  }

  /// Forgets what nobody can decide about, or take anything of, for a day.
  func forgetOldApprovals() throws {
    try db.cachedStatement(sql: "DELETE FROM approvals WHERE expires_at <= ?")
      .execute(arguments: [(now - RotationPolicy.day).milliseconds])
  }

  /// - Throws: ``KeyStoreError/conflict(_:)`` that says what `refused` would have done: "approved".
  func findPending(_ id: ApprovalID, refused: String) throws -> ApprovalRow {
    let row = try ApprovalRow.find(id, in: db)
    guard row.approval.isPending(at: now) else {
      let title = row.approval.title.debugDescription
      throw KeyStoreError.conflict("\(title) \(row.approval.standing): it cannot be \(refused)")
    }
    return row
  }

  /// Writes what somebody has decided, with its event.
  func decide(_ row: ApprovalRow, granting granted: Approval.Granted?, by actor: Actor, detail: String = "")
    throws -> Approval
  {
    var approval = row.approval
    approval.decision = Approval.Decision(at: now, by: actor, granted: granted)
    try db.cachedStatement(
      sql: """
        UPDATE approvals SET
          decided_at = ?, decider_name = ?, decider_origin = ?, owner = ?, granted_scopes = ?
        WHERE number = ?
        """
    ).execute(arguments: [
      now.milliseconds, actor.name, actor.origin, granted?.owner, granted?.scopes.joined, row.number,
    ])
    let action: AuditEvent.Action = granted == nil ? .accessDenied : .accessApproved
    try append(AuditEntry(action, of: approval, by: actor, at: now, detail: detail))
    return approval
  }

  /// Counts a code that is not the request's; the last that may be wrong denies it.
  ///
  /// - Returns: what to tell whoever has typed it.
  func countWrongCode(of row: ApprovalRow, by actor: Actor) throws -> FieldProblem {
    let count = row.wrongCodes + 1
    try db.cachedStatement(sql: "UPDATE approvals SET wrong_codes = ? WHERE number = ?")
      .execute(arguments: [count, row.number])
    let left = Approval.codeAttempts - count
    guard left <= 0 else {
      return FieldProblem(.code, "this is not the code; \(left) more \(left == 1 ? "try" : "tries")")
    }
    _ = try decide(row, granting: nil, by: actor, detail: "\(count) wrong codes")
    return FieldProblem(.code, "this is not the code; after \(count) wrong ones the request is denied")
  }

  /// Notes that a device has asked, and how long it has to wait from now on.
  func noteQuestion(of row: ApprovalRow, interval: Int) throws {
    try db.cachedStatement(sql: "UPDATE approvals SET asked_at = ?, interval = ? WHERE number = ?")
      .execute(arguments: [now.milliseconds, interval, row.number])
  }

  /// Writes the authorization code that a browser takes.
  func set(_ code: CredentialDigest, of row: ApprovalRow) throws {
    try db.cachedStatement(sql: "UPDATE approvals SET code = ?, code_issued_at = ? WHERE number = ?")
      .execute(arguments: [Data(code.bytes), now.milliseconds, row.number])
  }

  /// Notes that the app has taken the tokens of a request.
  func close(_ row: ApprovalRow, with grant: GrantRow) throws {
    try db.cachedStatement(sql: "UPDATE approvals SET grant = ? WHERE number = ?")
      .execute(arguments: [grant.number, row.number])
  }
}

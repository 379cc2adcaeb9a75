import Credentials
import Foundation
import GRDB

/// A request for access as it stands in the table, with what neither the approver nor the app may see.
struct ApprovalRow {
  let number: Int64
  var approval: Approval
  let code: UserCode
  let wrongCodes: Int
  /// nil for a device.
  let redirectURI: RedirectURI?
  /// Whether the request named it.
  let namedRedirectURI: Bool
  let state: String?
  let challenge: CodeChallenge?
  /// Seconds that a device has to wait after ``askedAt``.
  let interval: Int
  let askedAt: Date?
  /// When the browser took its authorization code.
  let codeIssuedAt: Date?
  /// The number of the grant whose tokens the app has taken.
  let grant: Int64?

  /// In the order in which ``init(_:)`` reads them.
  static let columns = """
    number, id, kind, app, app_name, device, address, scopes, user_code, wrong_codes, requested_at, \
    expires_at, redirect_uri, named_redirect_uri, state, challenge, interval, asked_at, decided_at, \
    decider_name, decider_origin, owner, granted_scopes, code_issued_at, grant
    """

  init(_ row: Row) throws {
    code = try UserCode(parsing: row[8])
    let owner: String? = row[21]
    let granted = owner.map { Approval.Granted(owner: $0, scopes: ScopeSet(joined: row[22] as String)) }
    let decidedAt: Int64? = row[18]
    number = row[0]
    approval = Approval(
      id: ApprovalID(rawValue: row[1]),
      kind: (row[2] as String) == Approval.Kind.browser.rawValue ? .browser : .device,
      app: AppID(rawValue: row[3]),
      appName: row[4],
      device: row[5],
      address: row[6],
      scopes: ScopeSet(joined: row[7] as String),
      codeHead: code.head,
      requestedAt: Date(milliseconds: row[10]),
      expiresAt: Date(milliseconds: row[11]),
      decision: decidedAt.map { at in
        .init(at: Date(milliseconds: at), by: Actor(name: row[19], origin: row[20]), granted: granted)
      }
    )
    wrongCodes = row[9]
    redirectURI = (row[12] as String?).map(RedirectURI.init(rawValue:))
    namedRedirectURI = row[13]
    state = row[14]
    challenge = (row[15] as String?).flatMap(CodeChallenge.init(rawValue:))
    interval = row[16]
    askedAt = (row[17] as Int64?).map(Date.init(milliseconds:))
    codeIssuedAt = (row[23] as Int64?).map(Date.init(milliseconds:))
    grant = row[24]
  }

  /// - Throws: ``KeyStoreError/notFound(_:kind:)``.
  static func find(_ id: ApprovalID, in db: Database) throws -> ApprovalRow {
    guard let row = try fetch("id = ?", [id.rawValue], in: db) else {
      throw KeyStoreError.notFound(id.rawValue, kind: .approval)
    }
    return row
  }

  static func fetch(_ kind: Approval.Kind, claim: CredentialDigest, in db: Database) throws -> ApprovalRow? {
    try fetch("claim = ? AND kind = ?", [Data(claim.bytes), kind.rawValue], in: db)
  }

  static func fetch(code: CredentialDigest, in db: Database) throws -> ApprovalRow? {
    try fetch("code = ?", [Data(code.bytes)], in: db)
  }

  static func fetch(_ code: UserCode, in db: Database) throws -> ApprovalRow? {
    try fetch("user_code = ?", [code.letters], in: db)
  }

  private static func fetch(
    _ condition: String,
    _ arguments: StatementArguments,
    in db: Database
  ) throws -> ApprovalRow? {
    let statement = try db.cachedStatement(sql: "SELECT \(columns) FROM approvals WHERE \(condition)")
    return try Row.fetchOne(statement, arguments: arguments).map(ApprovalRow.init)
  }
}

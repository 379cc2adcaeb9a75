package import Credentials
package import FoundationEssentials

/// An app's request to act for somebody, as the API shows it. Of its code it has the first half alone.
package struct ApprovalRecord: Codable, Hashable, Sendable {
  package var id: String
  package var kind: Approval.Kind
  package var appID: String
  package var appName: String
  /// Where the app says it runs; may be empty.
  package var device: String
  /// The address that asked.
  package var address: String
  /// What the app asks for, in the document's order.
  package var scopes: [Scope]
  /// The first four letters of the code.
  package var codeHead: String
  package var requestedAt: Date
  package var expiresAt: Date
  package var status: Status
  package var decidedAt: Date?
  /// Who decided, and from where: `ops1`, `ssh 10.20.9.1`.
  package var decidedBy: String?
  package var decidedFrom: String?
  /// For whom the app acts, and what it was allowed; null unless it was approved.
  package var grantedTo: String?
  package var grantedScopes: [Scope]?

  package enum Status: String, Codable, Hashable, Sendable {
    case pending
    case approved
    case denied
    case expired
  }

  /// What `approval` looks like at `now`.
  package init(_ approval: Approval, at now: Date) {
    id = approval.id.rawValue
    kind = approval.kind
    appID = approval.app.rawValue
    appName = approval.appName
    device = approval.device
    address = approval.address
    scopes = approval.scopes.ordered
    codeHead = approval.codeHead
    requestedAt = approval.requestedAt
    expiresAt = approval.expiresAt
    status =
      if let decision = approval.decision {
        decision.granted == nil ? .denied : .approved
      } else {
        approval.isPending(at: now) ? .pending : .expired
      }
    decidedAt = approval.decision?.at
    decidedBy = approval.decision?.by.name
    decidedFrom = approval.decision?.by.origin
    grantedTo = approval.decision?.granted?.owner
    grantedScopes = approval.decision?.granted?.scopes.ordered
  }

  enum CodingKeys: String, CodingKey {
    case id
    case kind
    case appID = "app_id"
    case appName = "app_name"
    case device
    case address
    case scopes
    case codeHead = "code_head"
    case requestedAt = "requested_at"
    case expiresAt = "expires_at"
    case status
    case decidedAt = "decided_at"
    case decidedBy = "decided_by"
    case decidedFrom = "decided_from"
    case grantedTo = "granted_to"
    case grantedScopes = "granted_scopes"
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(kind, forKey: .kind)
    try container.encode(appID, forKey: .appID)
    try container.encode(appName, forKey: .appName)
    try container.encode(device, forKey: .device)
    try container.encode(address, forKey: .address)
    try container.encode(scopes, forKey: .scopes)
    try container.encode(codeHead, forKey: .codeHead)
    try container.encode(requestedAt, forKey: .requestedAt)
    try container.encode(expiresAt, forKey: .expiresAt)
    try container.encode(status, forKey: .status)
    try container.encode(decidedAt, forKey: .decidedAt)
    try container.encode(decidedBy, forKey: .decidedBy)
    try container.encode(decidedFrom, forKey: .decidedFrom)
    try container.encode(grantedTo, forKey: .grantedTo)
    try container.encode(grantedScopes, forKey: .grantedScopes)
  }
}

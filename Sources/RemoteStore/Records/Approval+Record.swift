import Credentials
import QodryxAPI

extension Approval {
  init(_ record: ApprovalRecord) {
    self.init(
      id: ApprovalID(rawValue: record.id),
      kind: record.kind,
      app: AppID(rawValue: record.appID),
      appName: record.appName,
      device: record.device,
      address: record.address,
      scopes: ScopeSet(record.scopes),
      codeHead: record.codeHead,
      requestedAt: record.requestedAt,
      expiresAt: record.expiresAt,
      decision: Decision(record)
    )
  }
}

extension Approval.Decision {
  /// nil where nobody has decided.
  fileprivate init?(_ record: ApprovalRecord) {
    guard let date = record.decidedAt, let name = record.decidedBy else { return nil }
    let granted = record.grantedTo.map {
      Approval.Granted(owner: $0, scopes: ScopeSet(record.grantedScopes ?? []))
    }
    self.init(at: date, by: Actor(name: name, origin: record.decidedFrom ?? ""), granted: granted)
  }
}

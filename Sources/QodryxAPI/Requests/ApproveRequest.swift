package import Credentials

/// `POST /v1/approvals/{id}/approve`.
package struct ApproveRequest: RequestBody, Hashable {
  /// What the person who asks has read out: `WDJB-MJHT`.
  package var code: String
  /// Some of the scopes that were asked for; all of them where it is missing.
  package var scopes: [Scope]?

  package init(code: String, scopes: [Scope]? = nil) {
    self.code = code
    self.scopes = scopes
  }

  package enum Member: String, CodingKey, CaseIterable {
    case code
    case scopes
  }

  typealias CodingKeys = Member
}

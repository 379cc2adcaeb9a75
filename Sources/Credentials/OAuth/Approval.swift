package import FoundationEssentials

/// An app's request to act for somebody, which a person decides about.
package struct Approval: Identifiable, Hashable, Sendable {
  package let id: ApprovalID
  package let kind: Kind
  package let app: AppID
  package let appName: String
  /// Where the app says it runs: `ops-7`, a browser. Empty where it says nothing.
  package let device: String
  /// The address that asked.
  package let address: String
  /// What the app asks for.
  package let scopes: ScopeSet
  /// The first four letters of the ``UserCode``: the approver is told the rest by the person who asks.
  package let codeHead: String
  package let requestedAt: Date
  package let expiresAt: Date
  package var decision: Decision?

  /// How the app asks.
  package enum Kind: String, CaseIterable, Hashable, Sendable, Codable {
    /// A browser waits on the consent page (authorization code).
    case browser
    /// A device waits that has no browser (RFC 8628).
    case device
  }

  /// What became of it.
  package struct Decision: Hashable, Sendable {
    package let at: Date
    package let by: Actor
    /// For whom the app acts and what it was allowed; nil where it was denied.
    package let granted: Granted?

    package init(at: Date, by: Actor, granted: Granted?) {
      self.at = at
      self.by = by
      self.granted = granted
    }
  }

  package struct Granted: Hashable, Sendable {
    package let owner: String
    package let scopes: ScopeSet

    package init(owner: String, scopes: ScopeSet) {
      self.owner = owner
      self.scopes = scopes
    }
  }

  package init(
    id: ApprovalID,
    kind: Kind,
    app: AppID,
    appName: String,
    device: String,
    address: String,
    scopes: ScopeSet,
    codeHead: String,
    requestedAt: Date,
    expiresAt: Date,
    decision: Decision? = nil
  ) {
    self.id = id
    self.kind = kind
    self.app = app
    self.appName = appName
    self.device = device
    self.address = address
    self.scopes = scopes
    self.codeHead = codeHead
    self.requestedAt = requestedAt
    self.expiresAt = expiresAt
    self.decision = decision
  }

  /// Seconds for which a person can decide: 10 minutes.
  package static let lifetime = 600.0
  /// Wrong codes after which a request is denied (RFC 8628, section 5.1).
  package static let codeAttempts = 5
  package static let deviceLength = 0...80

  /// Whether somebody can still decide.
  package func isPending(at now: Date) -> Bool { decision == nil && expiresAt > now }

  /// What a list calls it: `qodryx CLI on ops-7`.
  package var title: String { device.isEmpty ? appName : "\(appName) on \(device)" }
}

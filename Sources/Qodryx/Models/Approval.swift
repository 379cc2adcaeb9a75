public import FoundationEssentials
import QodryxAPI

extension Qodryx {
  /// An app's request to act for somebody, which a person decides about.
  public struct Approval: Identifiable, Hashable, Sendable {
    public let id: String
    public let appID: String
    public let appName: String
    /// Where the app says it runs; may be empty.
    public let device: String
    /// The address that asked.
    public let address: String
    /// What the app asks for.
    public let scopes: [Scope]
    /// The first four letters of the code. The one who asks reads out the rest.
    public let codeHead: String
    public let requestedAt: Date
    public let expiresAt: Date
    public let status: Status
    /// What was allowed; nil unless it is approved.
    public let grantedScopes: [Scope]?

    /// What became of it.
    public struct Status: RawRepresentable, Hashable, Sendable {
      public let rawValue: String

      public init(rawValue: String) {
        self.rawValue = rawValue
      }

      public static let pending = Status(rawValue: "pending")
      public static let approved = Status(rawValue: "approved")
      public static let denied = Status(rawValue: "denied")
      public static let expired = Status(rawValue: "expired")
    }

    init(_ record: ApprovalRecord) {
      id = record.id
      appID = record.appID
      appName = record.appName
      device = record.device
      address = record.address
      scopes = record.scopes.map(Scope.init(_:))
      codeHead = record.codeHead
      requestedAt = record.requestedAt
      expiresAt = record.expiresAt
      status = Status(rawValue: record.status.rawValue)
      grantedScopes = record.grantedScopes.map { $0.map(Scope.init(_:)) }
    }
  }
}

public import FoundationEssentials
import QodryxAPI

extension Qodryx {
  /// What a person has allowed an app: all tokens that come from one approval.
  public struct Grant: Identifiable, Hashable, Sendable {
    public let id: String
    public let appID: String
    public let appName: String
    /// Where the app said it runs; may be empty.
    public let device: String
    /// For whom the app acts.
    public let owner: String
    public let scopes: [Scope]
    public let createdAt: Date
    public let createdBy: String
    public let lastUsedAt: Date?
    public let revokedAt: Date?
    public let revokedReason: String?

    init(_ record: GrantRecord) {
      id = record.id
      appID = record.appID
      appName = record.appName
      device = record.device
      owner = record.owner
      scopes = record.scopes.map(Scope.init(_:))
      createdAt = record.createdAt
      createdBy = record.createdBy
      lastUsedAt = record.lastUsedAt
      revokedAt = record.revokedAt
      revokedReason = record.revokedReason
    }
  }
}

public import FoundationEssentials
import QodryxAPI

extension Qodryx {
  /// A project of the platform.
  public struct Project: Identifiable, Hashable, Sendable {
    public let id: String
    public let name: String
    public let description: String
    public let createdAt: Date
    /// The owner of the credential that made it.
    public let createdBy: String

    init(_ record: ProjectRecord) {
      id = record.id
      name = record.name
      description = record.description
      createdAt = record.createdAt
      createdBy = record.createdBy
    }
  }
}

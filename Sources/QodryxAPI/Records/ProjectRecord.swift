package import Credentials
package import FoundationEssentials

/// A project as the API shows it: the platform's example resource.
package struct ProjectRecord: Codable, Hashable, Sendable {
  package var id: String
  package var name: String
  package var description: String
  package var createdAt: Date
  /// The owner of the credential that made it.
  package var createdBy: String

  package init(_ project: Project) {
    id = project.id
    name = project.name
    description = project.description
    createdAt = project.createdAt
    createdBy = project.createdBy
  }

  enum CodingKeys: String, CodingKey {
    case id
    case name
    case description
    case createdAt = "created_at"
    case createdBy = "created_by"
  }
}

package import FoundationEssentials

/// The platform's example resource: what `read:projects` and `write:projects` are about.
package struct Project: Identifiable, Hashable, Sendable {
  /// `prj_…`
  package let id: String
  package let name: String
  /// Empty where nobody wrote anything.
  package let description: String
  package let createdAt: Date
  /// The owner of the credential that made it.
  package let createdBy: String

  package static let nameLength = 1...100
  package static let descriptionLength = 0...500

  package init(id: String, name: String, description: String, createdAt: Date, createdBy: String) {
    self.id = id
    self.name = name
    self.description = description
    self.createdAt = createdAt
    self.createdBy = createdBy
  }
}

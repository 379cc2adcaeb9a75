/// `POST /v1/projects`.
package struct CreateProjectRequest: RequestBody, Hashable {
  package var name: String
  package var description: String?

  package init(name: String, description: String? = nil) {
    self.name = name
    self.description = description
  }

  package enum Member: String, CodingKey, CaseIterable {
    case name
    case description
  }

  typealias CodingKeys = Member
}

import Credentials
import Qodryx
import QodryxAPI

extension ProjectRecord {
  /// What the SDK shows, in the API's own words.
  init(_ project: Qodryx.Project) {
    self.init(
      Project(
        id: project.id,
        name: project.name,
        description: project.description,
        createdAt: project.createdAt,
        createdBy: project.createdBy
      )
    )
  }
}

/// What scopes are about: the four resources of the platform, and the keys themselves.
package enum Resource: String, CaseIterable, Hashable, Sendable {
  case projects
  case workflows
  case security
  case deployments
  case keys

  package static let platform: [Resource] = [.projects, .workflows, .security, .deployments]

  /// Two letters for a narrow column.
  package var abbreviation: String {
    switch self {
    case .projects: "PR"
    case .workflows: "WF"
    case .security: "SE"
    case .deployments: "DE"
    case .keys: "KE"
    }
  }

  /// What one or both scopes of the resource permit, after "Scopes & Permissions" in the document.
  package func permits(read: Bool, write: Bool) -> String {
    switch (self, read, write) {
    case (_, false, false): ""
    case (.projects, true, false): "view projects and their settings"
    case (.projects, false, true): "create and modify projects"
    case (.projects, true, true): "view, create and modify projects"
    case (.workflows, true, false): "view workflows and their status"
    case (.workflows, false, true): "create, trigger and modify workflows"
    case (.workflows, true, true): "view, create and trigger workflows"
    case (.security, true, false): "view security scan results"
    case (.security, false, true): "trigger scans, manage findings"
    case (.security, true, true): "view results, trigger scans"
    case (.deployments, true, false): "view deployment history and status"
    case (.deployments, false, true): "trigger deployments and rollbacks"
    case (.deployments, true, true): "view history, deploy, roll back"
    case (.keys, true, false): "view API keys and the audit log"
    case (.keys, false, true): "create, rotate and revoke API keys"
    case (.keys, true, true): "view and manage API keys"
    }
  }
}

import Credentials

extension Qodryx {
  /// A permission that a credential carries ("Scopes & Permissions"). A scope grants exactly itself: `write:projects`
  /// does not include `read:projects`.
  ///
  /// An open set: a newer server's scope survives.
  public struct Scope: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral,
    CustomStringConvertible
  {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    public init(stringLiteral value: String) {
      rawValue = value
    }

    public var description: String { rawValue }

    /// View projects and their settings.
    public static let readProjects: Scope = "read:projects"
    /// Create and modify projects.
    public static let writeProjects: Scope = "write:projects"
    /// View workflows and their status.
    public static let readWorkflows: Scope = "read:workflows"
    /// Create, trigger, and modify workflows.
    public static let writeWorkflows: Scope = "write:workflows"
    /// View security scan results.
    public static let readSecurity: Scope = "read:security"
    /// Trigger scans and manage findings.
    public static let writeSecurity: Scope = "write:security"
    /// View deployment history and status.
    public static let readDeployments: Scope = "read:deployments"
    /// Trigger deployments and rollbacks.
    public static let writeDeployments: Scope = "write:deployments"
    /// View API keys and the audit log; for personal tokens.
    public static let readKeys: Scope = "read:keys"
    /// Create, rotate and revoke API keys; for personal tokens.
    public static let writeKeys: Scope = "write:keys"

    init(_ scope: Credentials.Scope) {
      rawValue = scope.rawValue
    }

    var wire: Credentials.Scope { Credentials.Scope(rawValue: rawValue) }
  }
}

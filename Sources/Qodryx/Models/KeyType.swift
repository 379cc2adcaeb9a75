import Credentials

extension Qodryx {
  /// What kind of credential it is ("API Key Types").
  public struct KeyType: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    /// `qx_live_`: production environment.
    public static let live = KeyType(rawValue: "live")
    /// `qx_test_`: development and testing.
    public static let test = KeyType(rawValue: "test")
    /// `qx_ro_`: read-only access.
    public static let readOnly = KeyType(rawValue: "ro")
    /// `qx_pat_`: a person's.
    public static let personal = KeyType(rawValue: "pat")
    /// `qx_oauth_`: an app that acts for a person.
    public static let access = KeyType(rawValue: "oauth")

    init(_ type: CredentialType) {
      rawValue = type.rawValue
    }
  }

  /// Where a key is used.
  public struct Environment: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    public static let production = Environment(rawValue: "prod")
    public static let staging = Environment(rawValue: "staging")
    public static let development = Environment(rawValue: "dev")

    init(_ environment: KeyEnvironment) {
      rawValue = environment.rawValue
    }
  }
}

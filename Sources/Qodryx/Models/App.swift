import Credentials
public import FoundationEssentials
import QodryxAPI

extension Qodryx {
  /// A registered OAuth app: it may ask people to let it act for them. Never its client secret: that is shown once.
  public struct App: Identifiable, Hashable, Sendable {
    /// What the app sends as `client_id`.
    public let id: String
    /// What people see when it asks.
    public let name: String
    public let kind: Kind
    /// Where a browser may be sent back to.
    public let redirectURIs: [String]
    /// What it may ask for at most.
    public let scopes: [Scope]
    /// The beginning and end of its client secret: `qx_secret_4fG7…9Q2F`; nil for a public app.
    public let secretHint: String?
    /// Whether it is qodryx's own login, which every store has.
    public let isFirstParty: Bool
    public let createdAt: Date
    public let createdBy: String

    /// Whether an app can keep a secret.
    public struct Kind: RawRepresentable, Hashable, Sendable {
      public let rawValue: String

      public init(rawValue: String) {
        self.rawValue = rawValue
      }

      /// It runs on a server and proves itself with a client secret.
      public static let confidential = Kind(rawValue: "confidential")
      /// It runs on people's machines: PKCE is required of it.
      public static let `public` = Kind(rawValue: "public")
    }

    init(_ record: AppRecord) {
      id = record.id
      name = record.name
      kind = Kind(rawValue: record.kind.rawValue)
      redirectURIs = record.redirectURIs
      scopes = record.scopes.map(Scope.init(_:))
      secretHint = record.secretHint
      isFirstParty = record.isFirstParty
      createdAt = record.createdAt
      createdBy = record.createdBy
    }
  }

  /// An app and, this once, its client secret.
  public struct IssuedApp: Sendable {
    public let app: App
    /// Copy it immediately: it won't be shown again. nil for a public app.
    public let clientSecret: KeySecret?
  }
}

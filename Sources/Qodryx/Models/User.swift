public import FoundationEssentials
import QodryxAPI

extension Qodryx {
  /// Who is behind a credential, and the credential itself.
  public struct User: Hashable, Sendable {
    /// The person, or the owner of the service's key.
    public let name: String
    /// Whether it is a person; otherwise a service.
    public let isPerson: Bool
    public let credential: Credential

    /// What the credential is and may do.
    public struct Credential: Identifiable, Hashable, Sendable {
      public let id: String
      public let name: String
      public let type: KeyType
      public let scopes: [Scope]
      public let environment: Environment?
      public let expiresAt: Date?
    }

    init(_ record: UserRecord) {
      name = record.name
      isPerson = record.kind == .person
      credential = Credential(
        id: record.credential.id,
        name: record.credential.name,
        type: KeyType(record.credential.type),
        scopes: record.credential.scopes.map(Scope.init(_:)),
        environment: record.credential.environment.map(Environment.init(_:)),
        expiresAt: record.credential.expiresAt
      )
    }
  }
}

package import FoundationEssentials

/// What somebody asks for when creating a key or a personal token.
package struct KeyDraft: Hashable, Sendable {
  package var name: String
  package var type: CredentialType
  package var scopes: ScopeSet
  package var environment: KeyEnvironment?
  package var note: String
  package var owner: String
  package var expiresAt: Date?
  /// Requests a minute.
  package var rateLimit: Int

  package static let nameLength = 1...64
  package static let noteLength = 0...500
  package static let ownerLength = 1...64
  /// Requests a minute.
  package static let rateLimits = 1...1_000_000
  package static let defaultRateLimit = 600

  package init(
    name: String,
    type: CredentialType,
    scopes: ScopeSet,
    environment: KeyEnvironment? = nil,
    note: String = "",
    owner: String,
    expiresAt: Date? = nil,
    rateLimit: Int = KeyDraft.defaultRateLimit
  ) {
    self.name = name
    self.type = type
    self.scopes = scopes
    self.environment = environment
    self.note = note
    self.owner = owner
    self.expiresAt = expiresAt
    self.rateLimit = rateLimit
  }

  /// Everything that is wrong with it, field by field; empty where a store may issue it.
  package func problems(at now: Date) -> [FieldProblem] {
    var problems: [FieldProblem] = []
    problems += Self.problems(ofName: name)
    problems += Self.problems(of: scopes, for: type)
    if type == .personal, environment != nil {
      problems.append(.init(.environment, "a personal token belongs to a person, not to an environment"))
    }
    if type != .personal, environment == nil {
      problems.append(.init(.environment, "choose prod, staging or dev"))
    }
    if let expiresAt, expiresAt <= now {
      problems.append(.init(.expires, "the expiry lies in the past"))
    }
    problems += Self.problems(ofNote: note)
    problems += Self.problems(ofOwner: owner)
    problems += Self.problems(ofRateLimit: rateLimit)
    return problems
  }
}

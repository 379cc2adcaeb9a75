import Credentials
import CredentialsTesting
import Server
import Synchronization

/// People with a credential that no store has issued, so that a store can start empty.
final class AdmittedPeople: PrincipalSource {
  private struct Person {
    let secret: Secret
    let token: Token
    let principal: Principal
  }

  private let people = Mutex<[String: Person]>([:])

  /// The person's credential; the same at every call.
  ///
  /// - Parameters:
  ///   - scopes: what it may do, from the first call on.
  ///   - rateLimit: requests a minute.
  func secret(
    of name: String,
    scopes: ScopeSet = Set(Scope.all),
    rateLimit: Int = 1_000_000
  ) throws -> Secret {
    try people.withLock { people in
      if let person = people[name] { return person.secret }
      var generator = SeededGenerator(seed: UInt64(name.utf8.reduce(7) { ($0 &* 31) &+ UInt64($1) }))
      let secret = Token.issue(.personal, using: &generator)
      let token = try Token(parsing: secret)
      let key = APIKey(
        id: KeyID(rawValue: "pat_of_\(name)"),
        type: .personal,
        hint: token.hint,
        name: "laptop",
        scopes: scopes,
        environment: nil,
        note: "",
        owner: name,
        rateLimit: rateLimit,
        createdAt: ManualClock.start,
        createdBy: .system,
        expiresAt: nil,
        rotateBy: RotationPolicy.standard.rotateBy(created: ManualClock.start)
      )
      people[name] = Person(secret: secret, token: token, principal: Principal(key))
      return secret
    }
  }

  /// From now on the person's credential is refused.
  func dismiss(_ name: String) {
    people.withLock { _ = $0.removeValue(forKey: name) }
  }

  func principal(for token: Token) -> Result<Principal, Refusal> {
    let person = people.withLock { $0.values.first { $0.token == token } }
    return person.map { .success($0.principal) } ?? .failure(.unknown)
  }

  func record(of refused: Token) -> KeyID? { nil }
}

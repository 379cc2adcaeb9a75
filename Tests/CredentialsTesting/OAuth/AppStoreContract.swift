package import Credentials
import Testing

/// What every ``AppStore`` promises, whatever engine stands behind it.
///
/// A store's tests run each rule on a fresh, empty store whose clock is the given one. Beside it stands what
/// an authorization server sees of the same store: it begins the requests that people decide about.
///
///     @Test(arguments: AppStoreContract.rules)
///     func keepsTheContract(_ rule: AppStoreContract.Rule) async throws {
///       let clock = ManualClock()
///       let store = openedStore(now: clock.now)
///       try await rule.check(store, store, clock)
///     }
///
/// People allow an app to act for themselves alone: a server lets them do nothing else.
package enum AppStoreContract {
  /// The store under test.
  package typealias Store = AppStore & KeyStore
  /// The same store, as an authorization server sees it.
  package typealias Server = OAuthStore & PrincipalSource

  /// One promise. Its check records an issue for everything that the store does otherwise.
  package struct Rule: Sendable, CustomTestStringConvertible {
    package let name: String
    package let check: @Sendable (any Store, any Server, ManualClock) async throws -> Void

    init(
      _ name: String,
      check: @escaping @Sendable (any Store, any Server, ManualClock) async throws -> Void
    ) {
      self.name = name
      self.check = check
    }

    package var testDescription: String { name }
  }

  /// All of them; each needs a store of its own. Actors are known as ``KeyStoreContract/attribution`` says.
  package static let rules: [Rule] =
    registering + listing + secrets + deleting + waiting + approving + guessing + denying + connected
    + revoking + use

  /// As whom the store knows an actor.
  static func attribution(_ actor: Actor) -> Actor { KeyStoreContract.attribution(actor) }
}

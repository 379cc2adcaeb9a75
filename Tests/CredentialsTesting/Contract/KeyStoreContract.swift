package import Credentials
import Testing

/// What every ``KeyStore`` promises, whatever engine stands behind it.
///
/// A store's tests run each rule on a fresh, empty store whose clock is the given one:
///
///     @Test(arguments: KeyStoreContract.rules)
///     func keepsTheContract(_ rule: KeyStoreContract.Rule) async throws {
///       let clock = ManualClock()
///       try await rule.check(openedStore(now: clock.now), clock)
///     }
package enum KeyStoreContract {
  /// One promise. Its check records an issue for everything that the store does otherwise.
  package struct Rule: Sendable, CustomTestStringConvertible {
    package let name: String
    package let check: @Sendable (any KeyStore, ManualClock) async throws -> Void

    init(_ name: String, check: @escaping @Sendable (any KeyStore, ManualClock) async throws -> Void) {
      self.name = name
      self.check = check
    }

    package var testDescription: String { name }
  }

  /// As whom a store knows an actor. A server knows where a request comes from, and takes nobody's word for it: its
  /// tests say so here.
  @TaskLocal package static var attribution: @Sendable (Actor) -> Actor = { $0 }

  /// All of them; each needs a store of its own.
  package static let rules: [Rule] =
    creating + saving + editing + stopping + rotating + retiring + revoking + missing
    + authenticating + looking + paging + filtering
    + usage + endedUse + routes + refusals + explaining + policy + deadlines + auditing + concurrency
    + changes
}

import CredentialsTesting
import Testing

/// One promise of a kind of store. Its check runs on a fresh, empty store whose clock is the given one, and
/// records an issue for everything that the store does otherwise.
struct StoreRule<Store: Sendable>: Sendable, CustomTestStringConvertible {
  let name: String
  let check: @Sendable (Store, ManualClock) async throws -> Void

  init(_ name: String, check: @escaping @Sendable (Store, ManualClock) async throws -> Void) {
    self.name = name
    self.check = check
  }

  var testDescription: String { name }
}

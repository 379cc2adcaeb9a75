import Credentials
import FoundationEssentials

extension KeyStore {
  /// The key that is meant where a grace shall end: the named one, or else the one that it replaced.
  ///
  /// - Throws: ``CommandFailure`` where neither is in its grace, and `KeyStoreError`.
  func keyInGrace(_ key: APIKey, at now: Date) async throws -> APIKey {
    if key.status(at: now) == .inGrace { return key }
    if let id = key.replaces {
      let old = try await self.key(id)
      if old.status(at: now) == .inGrace { return old }
    }
    throw CommandFailure(
      .refused,
      "\(key.name.debugDescription) (\(key.id)) is not in a grace that could end, "
        + "nor has it replaced such a key"
    )
  }
}

/// The public name of a credential's record: `key_01J8ZC4M9Q2F7T0V`, `pat_…` for a personal token, `grt_…` for
/// what a person has allowed an app.
///
/// Behind the prefix stands a ``TimedIdentifier``, so that identifiers sort by creation.
package struct KeyID: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package static func make(
    for type: CredentialType,
    milliseconds: Int64,
    using generator: inout some RandomNumberGenerator
  ) -> KeyID {
    let prefix =
      switch type {
      case .live, .test, .readOnly, .clientSecret: "key_"
      case .personal: "pat_"
      case .access, .refresh: "grt_"
      }
    return KeyID(rawValue: prefix + TimedIdentifier.make(milliseconds: milliseconds, using: &generator))
  }
}

extension KeyID: CustomStringConvertible {
  package var description: String { rawValue }
}

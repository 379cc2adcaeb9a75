/// The public name of a key's record: `key_01J8ZC4M9Q2F7T0V`, or `pat_…` for a personal token.
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
    let prefix = type == .personal ? "pat_" : "key_"
    return KeyID(rawValue: prefix + TimedIdentifier.make(milliseconds: milliseconds, using: &generator))
  }
}

extension KeyID: CustomStringConvertible {
  package var description: String { rawValue }
}

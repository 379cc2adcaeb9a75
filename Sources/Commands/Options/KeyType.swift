import ArgumentParser
import Credentials

/// The types that `keys create` can make; a personal token has a command of its own.
struct KeyType: ExpressibleByArgument, Hashable, Sendable {
  let type: CredentialType

  init(_ type: CredentialType) {
    self.type = type
  }

  init?(argument: String) {
    guard let type = CredentialType(rawValue: argument), CredentialType.keyTypes.contains(type) else {
      return nil
    }
    self.type = type
  }

  static var allValueStrings: [String] { CredentialType.keyTypes.map(\.rawValue) }

  var defaultValueDescription: String { type.rawValue }
}

import ArgumentParser
import Credentials

/// The key that a command is about.
struct KeyReference: ParsableArguments {
  @Argument(help: ArgumentHelp("Its id, or its name where only one has it.", valueName: "id"))
  var reference: String

  /// - Throws: `KeyStoreError`, and ``CommandFailure`` where a token is asked for and the name is an API
  ///   key's.
  func find(_ kind: KeyKind, in store: any KeyStore) async throws -> APIKey {
    let key = try await store.key(referredToAs: reference)
    guard kind == .any || key.type == .personal else {
      let name = reference.debugDescription
      throw CommandFailure(.refused, "\(name) is an API key, not a personal token: use `qodryx keys`")
    }
    return key
  }
}

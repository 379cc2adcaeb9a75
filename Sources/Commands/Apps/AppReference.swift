import ArgumentParser
import Credentials

/// The app that a command is about.
struct AppReference: ParsableArguments {
  @Argument(help: ArgumentHelp("Its client id, or its name.", valueName: "app"))
  var reference: String

  /// - Throws: `KeyStoreError`.
  func find(in store: any AppStore) async throws(KeyStoreError) -> App {
    try await store.app(referredToAs: reference)
  }
}

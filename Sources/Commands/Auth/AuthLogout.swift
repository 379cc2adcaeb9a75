import ArgumentParser
import Qodryx

struct AuthLogout: Verb {
  static let configuration = CommandConfiguration(
    commandName: "logout",
    abstract: "Forget the token for a server.",
    discussion: """
      The token itself works on until it is revoked: see `qodryx tokens revoke`.

        qodryx auth logout https://keys.example.com
      """
  )

  @OptionGroup var server: ServerArgument
  @OptionGroup var store: StoreOptions

  func run(in session: Session) async throws {
    let endpoint = try session.server(store, address: server.address).endpoint
    guard try session.credentialsFile.forget(endpoint) else {
      throw CommandFailure(.refused, "you are not logged in to \(endpoint.base)")
    }
    try session.tell(
      "Logged out of \(endpoint.base). The token works on until it is revoked.",
      unless: false
    )
  }
}

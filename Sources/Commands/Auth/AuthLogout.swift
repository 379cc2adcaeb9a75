import ArgumentParser
import Qodryx

struct AuthLogout: Verb {
  static let configuration = CommandConfiguration(
    commandName: "logout",
    abstract: "End the login to a server.",
    discussion: """
      What was approved for this program is revoked there. A personal token is only forgotten: it works on \
      until it is revoked, see `qodryx tokens revoke`.

        qodryx auth logout https://keys.example.com
      """
  )

  @OptionGroup var server: ServerArgument
  @OptionGroup var store: StoreOptions
  @Flag(name: .customLong("quiet"), help: "Print nothing but errors.")
  var isQuiet = false

  func run(in session: Session) async throws {
    let endpoint = try session.server(store, address: server.address).endpoint
    guard let login = try session.credentialsFile.forget(endpoint) else {
      throw CommandFailure(.refused, "you are not logged in to \(endpoint.base)")
    }
    defer { login.wipe() }
    switch login.proof {
    case .token:
      try session.tell(
        "Logged out of \(endpoint.base). The token works on until it is revoked.",
        unless: isQuiet
      )
    case .oauth(_, let refresh, _):
      let authorization = AuthorizationServer(endpoint, login: session.now)
      do {
        try await authorization.revoke(refresh)
        await authorization.shutdown()
      } catch {
        await authorization.shutdown()
        throw failure(error, at: endpoint)
      }
      try session.tell("Logged out of \(endpoint.base). The login is revoked there.", unless: isQuiet)
    }
  }

  private func failure(_ error: any Error, at endpoint: Endpoint) -> CommandFailure {
    let cause = (error as? QodryxError).map { CommandFailure($0, from: endpoint, origin: .login) }
    return CommandFailure(
      .storeUnavailable,
      "the login is forgotten here, but could not be revoked: \(cause?.message ?? "it was interrupted"); "
        + "revoke it there under Apps, or with qodryx apps revoke-grant"
    )
  }
}

import ArgumentParser
import Credentials
import Qodryx

struct AuthToken: Verb {
  static let configuration = CommandConfiguration(
    commandName: "token",
    abstract: "Print the token of a login, alone on standard output; renewed if it is about to expire.",
    discussion: #"  curl -H "Authorization: Bearer $(qodryx auth token)" https://keys.example.com/v1/user"#
  )

  @OptionGroup var server: ServerArgument
  @OptionGroup var store: StoreOptions

  func run(in session: Session) async throws {
    let endpoint = try session.server(store, address: server.address).endpoint
    guard let login = try session.credentialsFile.login(to: endpoint) else {
      throw CommandFailure(
        .refused,
        "you are not logged in to \(endpoint.base): qodryx auth login \(endpoint.base)"
      )
    }
    let access = session.renewal(of: endpoint).credential(of: login)
    let credential: Secret
    do {
      credential = try await access.credential()
    } catch let error as QodryxError {
      throw CommandFailure(error, from: ServerAccess(endpoint: endpoint, login: access))
    }
    defer { credential.wipe() }
    try credential.withBytes { try session.output.write($0) }
    try session.output.write("\n")
  }
}

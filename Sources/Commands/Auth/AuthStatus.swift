import ArgumentParser
import Credentials
import Qodryx
import QodryxAPI

struct AuthStatus: Verb {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say which server commands would ask, as whom, and whether it accepts the credential.",
    discussion: """
      It ends with 0 if the server accepts the credential, and with 1 if not or if there is none.

        qodryx auth status
      """
  )

  @OptionGroup var server: ServerArgument
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let endpoint = try session.server(store, address: server.address).endpoint
    let access = try session.access(to: endpoint, store)
    let kind = access.origin == .login ? try session.credentialsFile.kind(of: endpoint) : nil
    do {
      let user = try await session.withClient(access) { try await $0.userRecord() }
      try show(access, kind, user: user, problem: nil, in: session)
    } catch let failure as CommandFailure {
      try show(access, kind, user: nil, problem: failure.message, in: session)
      throw CommandFailure(failure.status, output.isJSON ? nil : failure.message)
    }
  }

  private func show(
    _ access: ServerAccess,
    _ kind: LoginKind?,
    user: UserRecord?,
    problem: String?,
    in session: Session
  ) throws {
    let logins = try session.credentialsFile.servers()
    guard !output.isJSON else {
      try session.show(
        json: AuthStatusRecord(
          server: access.endpoint.base,
          credentialFrom: access.origin.word,
          loginKind: kind,
          isAccepted: user != nil,
          problem: problem.map(CredentialMask.masking),
          user: user,
          logins: logins.map(\.base)
        )
      )
      return
    }
    let isOverridden = access.origin != .login && logins.contains(access.endpoint)
    let others = logins.filter { $0 != access.endpoint }.map(\.base)
    let isRenewed = kind == .oauth
    let origin =
      access.origin.name + (isOverridden ? ", instead of the login" : "")
      + (isRenewed ? " (OAuth, renews itself)" : "")
    try session.show(
      [access.endpoint.base, "  From     \(SafeText.line(origin))"]
        + (user.map(UserWording(dates: session.dates, isRenewed: isRenewed).lines) ?? [])
        + ["  Works    \(user == nil ? "no" : "yes")"]
        + (others.isEmpty ? [] : ["Also logged in to \(others.joined(separator: ", "))"])
    )
  }
}

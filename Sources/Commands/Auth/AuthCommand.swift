import ArgumentParser

/// `qodryx auth …`
struct AuthCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "auth",
    abstract: "Log in to a server, so that commands and the dashboard work on it.",
    discussion: "Without a further command it says who you are there.",
    subcommands: [AuthLogin.self, AuthStatus.self, AuthLogout.self, AuthToken.self],
    defaultSubcommand: AuthStatus.self
  )
}

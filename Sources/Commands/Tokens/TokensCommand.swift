import ArgumentParser

/// `qodryx tokens …`
struct TokensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tokens",
    abstract: "List, create, rotate and revoke personal access tokens.",
    discussion: "Without a further command it lists them.",
    subcommands: [TokensList.self, TokensShow.self, TokensCreate.self, TokensRotate.self, TokensRevoke.self],
    defaultSubcommand: TokensList.self
  )
}

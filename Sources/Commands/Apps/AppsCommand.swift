import ArgumentParser

/// `qodryx apps …`
struct AppsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apps",
    abstract: "Register OAuth apps, and see and end what people have allowed them.",
    subcommands: [
      AppsList.self, AppsShow.self, AppsCreate.self, AppsRotateSecret.self, AppsDelete.self, AppsGrants.self,
      AppsRevokeGrant.self,
    ],
    defaultSubcommand: AppsList.self
  )
}

import ArgumentParser

/// `qodryx keys …`
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keys",
    abstract: "List, create, rotate and revoke API keys.",
    discussion:
      "Without a further command it lists them. Where a key is asked for, a personal token will do too.",
    subcommands: [
      KeysList.self, KeysShow.self, KeysCreate.self, KeysEdit.self, KeysRotate.self, KeysRetire.self,
      KeysDisable.self, KeysEnable.self, KeysRevoke.self, KeysPolicy.self, KeysExport.self, KeysImport.self,
    ],
    defaultSubcommand: KeysList.self
  )
}

import ArgumentParser

struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Write, check and show your settings.",
    discussion: """
      They are in $XDG_CONFIG_HOME/qodryx/config.yaml (~/.config): the look of the dashboard, its keys, which \
      store is used. What the command line and the environment say goes before them.
      """,
    subcommands: [ConfigInit.self, ConfigCheck.self, ConfigShow.self, ConfigPath.self]
  )
}

import ArgumentParser

/// The root of the command tree.
struct QodryxCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "qodryx",
    abstract: "Manage API keys: in a dashboard, or one command at a time.",
    discussion: """
      Without a command it opens the dashboard, which takes --ascii, --read-only, --theme and --mouse; \
      with --linear it asks and answers line by line. See `qodryx dashboard --help`.

      The secret of a new key is written to standard output, alone and once; everything else goes to \
      standard error. So it can be piped to where it belongs:

        qodryx keys create deploy --scope read:projects,write:deployments >deploy.key
        qodryx keys list --filter 'is:overdue env:prod'
        qodryx keys rotate deploy --grace 24h | vault-put deploy
        qodryx keys revoke deploy --reason 'leaked in a build log' --yes
        qodryx check --stdin <deploy.key
        qodryx scan .
        qodryx audit verify
        qodryx backup keys.bak
        qodryx doctor

      The store is the file that --db names, or the server that --remote names; else QODRYX_DB, QODRYX_URL, \
      what your settings name (`qodryx config`), the server of `qodryx auth login`, or qodryx/qodryx.db in XDG_DATA_HOME (~/.local/share). The \
      credential for a server is in --token-file, else QODRYX_API_KEY, else it is that of the login:

        qodryx auth login https://keys.example.com
        export QODRYX_API_KEY=qx_live_abc123...
        qodryx projects list

      \(ProgramStatus.explanation)
      """,
    version: "qodryx \(Version.current)",
    subcommands: [
      DashboardCommand.self, DemoCommand.self, KeysCommand.self, TokensCommand.self, CheckCommand.self,
      ScanCommand.self,
      AuditCommand.self, BackupCommand.self, RestoreCommand.self, DoctorCommand.self,
      ServeCommand.self, ConfigCommand.self, AuthCommand.self, AppsCommand.self, ApprovalsCommand.self,
      ProjectsCommand.self, UserCommand.self, ManualCommand.self,
    ],
    defaultSubcommand: DashboardCommand.self
  )

  @OptionGroup var store: StoreOptions
}

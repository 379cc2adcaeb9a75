import ArgumentParser

/// `qodryx projects …`
struct ProjectsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "projects",
    abstract: "List, create and delete projects, through the API.",
    discussion: """
      Without a further command it lists them. They are on the server that --remote names; else QODRYX_URL, \
      the login, or https://api.qodryx.com.

        export QODRYX_API_KEY=qx_live_abc123...
        qodryx projects list
      """,
    subcommands: [ProjectsList.self, ProjectsCreate.self, ProjectsDelete.self],
    defaultSubcommand: ProjectsList.self
  )
}

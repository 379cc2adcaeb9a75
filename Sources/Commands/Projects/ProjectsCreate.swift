import ArgumentParser
import Qodryx
import QodryxAPI

struct ProjectsCreate: Verb {
  static let configuration = CommandConfiguration(
    commandName: "create",
    abstract: "Create a project; its id is printed, alone on standard output.",
    discussion: "  qodryx projects create website --description 'what customers see'"
  )

  @Argument(help: "What it is about: 1 to 100 characters, not in use by another.")
  var name: String

  @Option(help: ArgumentHelp("More about it.", valueName: "text"))
  var description: String?

  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let project = try await session.withClient(store) { client in
      try await client.projects.create(name: name, description: description)
    }
    guard !output.isJSON else {
      try session.show(json: ProjectRecord(project))
      return
    }
    try session.show([SafeText.line(project.id)])
    try session.tell("Created \(SafeText.line(project.name))", unless: output.isQuiet)
  }
}

import ArgumentParser
import Qodryx
import QodryxAPI

struct ProjectsDelete: Verb {
  static let configuration = CommandConfiguration(
    commandName: "delete",
    abstract: "Delete a project.",
    discussion: """
      It asks for the project's name. It cannot be undone.

        qodryx projects delete website
        qodryx projects delete prj_01J8ZC4M9Q2F7T0V --yes
      """
  )

  @Argument(help: ArgumentHelp("Its id, or its name.", valueName: "id"))
  var reference: String

  @OptionGroup var consent: Consent
  @OptionGroup var store: StoreOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    try consent.check("delete a project", in: session)
    let id = try await session.withClient(store) { client in
      guard !isID || !consent.isGiven else {
        try await client.projects.delete(reference)
        return reference
      }
      let project = try await find(in: client)
      if !consent.isGiven { try ask(for: project, in: session) }
      try await client.projects.delete(project.id)
      return project.id
    }
    try session.tell("Deleted \(SafeText.line(id)).", unless: output.isQuiet || output.isJSON)
  }

  private var isID: Bool { reference.hasPrefix("prj_") }

  /// Names are in use once only, without regard to case.
  private func find(in client: Qodryx) async throws -> Qodryx.Project {
    if isID { return try await client.projects.get(reference) }
    let name = reference.lowercased()
    for try await project in client.projects.all() where project.name.lowercased() == name { return project }
    throw CommandFailure(.refused, "there is no project \(reference.debugDescription)")
  }

  private func ask(for project: Qodryx.Project, in session: Session) throws {
    try session.errors.write("Type the name of \(SafeText.line(project.id)) to delete it: ")
    guard try session.input.readAnswer().trimmingBlanks() == project.name else {
      throw CommandFailure(.refused, "that is not the name: nothing has changed")
    }
  }
}

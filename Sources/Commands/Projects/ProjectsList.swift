import ArgumentParser
import Credentials
import Qodryx
import QodryxAPI

struct ProjectsList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List projects, the newest first.",
    discussion: """
        qodryx projects list
        qodryx projects list --limit 20 --json
      """
  )

  @OptionGroup var store: StoreOptions

  @Option(help: ArgumentHelp("At most so many. (default: all)", valueName: "number"))
  var limit: Int?

  @Option(help: ArgumentHelp("Go on behind the page that gave this cursor.", valueName: "cursor"))
  var cursor: String?

  @OptionGroup var output: OutputOptions

  /// How many the server gives at once.
  private static let page = 200

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit: use 1 or more, not \(limit)") }
  }

  func run(in session: Session) async throws {
    let (projects, next) = try await session.withClient(store) { try await fetch(from: $0) }
    guard !output.isJSON else {
      try session.show(json: RecordList(data: projects.map(ProjectRecord.init(_:)), nextCursor: next))
      return
    }
    guard !projects.isEmpty else {
      try session.tell("No project yet. Make one: qodryx projects create NAME", unless: output.isQuiet)
      return
    }
    try session.show(lines(projects, in: session))
    if let next {
      try session.tell("There are more: add --cursor \(next)", unless: output.isQuiet)
    }
  }

  /// Page after page, to the end or to the limit.
  private func fetch(from client: Qodryx) async throws -> (projects: [Qodryx.Project], next: String?) {
    var projects: [Qodryx.Project] = []
    var next = cursor
    while true {
      let asked = next
      let size = limit.map { min($0 - projects.count, Self.page) } ?? Self.page
      let page = try await client.projects.list(limit: size, cursor: asked)
      projects += page
      next = page.nextCursor
      guard let cursor = next, projects.count < limit ?? .max else { return (projects, next) }
      // A server that names the same page again would never come to an end.
      guard cursor != asked else { return (projects, nil) }
    }
  }

  private func lines(_ projects: [Qodryx.Project], in session: Session) -> [String] {
    var table = Table(columns: [
      .init(title: "NAME", minimum: 16),
      .init(title: "ID"),
      .init(title: "CREATED"),
      .init(title: "BY", minimum: 8, isOptional: true),
      .init(title: "DESCRIPTION", minimum: 8, isOptional: true),
    ])
    table.rows = projects.map { project in
      [
        SafeText.line(project.name), SafeText.line(project.id), session.dates.day(project.createdAt),
        SafeText.line(project.createdBy), SafeText.line(project.description),
      ]
    }
    return table.lines(fitting: session.output.isTerminal ? session.output.columns : nil)
  }
}

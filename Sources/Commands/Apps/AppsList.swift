import ArgumentParser
import Credentials
import QodryxAPI

struct AppsList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List apps, the newest first.",
    discussion: "  qodryx apps list --json"
  )

  @OptionGroup var store: StoreOptions
  @OptionGroup var page: PageOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let found = try await session.withStore(store) { store in
      try await store.apps(limit: page.limit, after: page.cursor.map(AppID.init(rawValue:)))
    }
    let next = found.hasMore ? found.apps.last?.id.rawValue : nil
    guard !output.isJSON else {
      try session.show(json: RecordList(data: found.apps.map(AppRecord.init(_:)), nextCursor: next))
      return
    }
    guard !found.apps.isEmpty else {
      try session.tell("No app behind this cursor.", unless: output.isQuiet)
      return
    }
    try session.show(lines(found.apps, in: session))
    if let next { try session.tell("There are more: add --cursor \(next)", unless: output.isQuiet) }
  }

  private func lines(_ apps: [App], in session: Session) -> [String] {
    var table = Table(columns: [
      .init(title: "NAME", minimum: 16),
      .init(title: "CLIENT ID"),
      .init(title: "KIND"),
      .init(title: "SECRET", isOptional: true),
      .init(title: "CREATED"),
      .init(title: "BY", minimum: 8, isOptional: true),
      .init(title: "SCOPES", minimum: 16, isOptional: true),
    ])
    table.rows = apps.map { app in
      [
        SafeText.line(app.name), SafeText.line(app.id.rawValue), app.kind.rawValue,
        app.secretHint?.short ?? "·", session.dates.day(app.createdAt), SafeText.line(app.createdBy.name),
        SafeText.line(app.scopes.joined),
      ]
    }
    return table.lines(fitting: session.output.isTerminal ? session.output.columns : nil)
  }
}

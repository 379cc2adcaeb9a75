import ArgumentParser
import Credentials
import FoundationEssentials
import QodryxAPI
import Terminal

struct AppsGrants: Verb {
  static let configuration = CommandConfiguration(
    commandName: "grants",
    abstract: "List what people have allowed apps, the newest first.",
    discussion: """
        qodryx apps grants
        qodryx apps grants --app wiki --owner ann
      """
  )

  @OptionGroup var store: StoreOptions

  @Option(help: ArgumentHelp("Only of this app: its client id, or its name.", valueName: "app"))
  var app: String?

  @Option(help: ArgumentHelp("Only for this person.", valueName: "name"))
  var owner: String?

  @OptionGroup var page: PageOptions
  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let found = try await session.withStore(store) { store in
      var query = GrantQuery(
        owner: owner,
        limit: page.limit,
        after: page.cursor.map(KeyID.init(rawValue:))
      )
      if let app { query.app = try await store.app(referredToAs: app).id }
      return try await store.grants(query)
    }
    let next = found.hasMore ? found.grants.last?.id.rawValue : nil
    guard !output.isJSON else {
      let records = found.grants.map(GrantRecord.init(_:))
      try session.show(json: GrantListRecord(data: records, nextCursor: next, total: found.total))
      return
    }
    guard !found.grants.isEmpty else {
      try session.tell("Nobody has allowed an app anything that fits.", unless: output.isQuiet)
      return
    }
    try session.show(lines(found.grants, in: session))
    if let next {
      try session.tell("There are \(found.total) in all: add --cursor \(next)", unless: output.isQuiet)
    }
  }

  private func lines(_ grants: [Grant], in session: Session) -> [String] {
    var table = Table(columns: [
      .init(title: "APP", minimum: 16),
      .init(title: "FOR", minimum: 8),
      .init(title: "SINCE"),
      .init(title: "USED", alignment: .trailing),
      .init(title: "ID"),
      .init(title: "SCOPES", minimum: 16, isOptional: true),
    ])
    let now = session.now()
    table.rows = grants.map { grant in
      [
        SafeText.line(grant.title), SafeText.line(grant.owner), session.dates.day(grant.createdAt),
        grant.lastUsedAt.map { DurationWording.short(now.timeIntervalSince($0)) } ?? "never",
        SafeText.line(grant.id.rawValue), SafeText.line(grant.scopes.joined),
      ]
    }
    return table.lines(fitting: session.output.isTerminal ? session.output.columns : nil)
  }
}

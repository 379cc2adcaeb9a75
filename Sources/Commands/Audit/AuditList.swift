import ArgumentParser
import Credentials
import QodryxAPI

struct AuditList: Verb {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List events, the newest first.",
    discussion: """
        qodryx audit list
        qodryx audit list --key deploy
        qodryx audit list --action key.revoked --json
        qodryx audit list --actor ops1 --since 24h
        qodryx audit list --filter 'action:key,oauth !actor:system from:ssh since:7d'
      """
  )

  @OptionGroup var store: StoreOptions

  @OptionGroup var events: AuditFilterOptions

  @Option(help: ArgumentHelp("At most so many, 1 to 1000.", valueName: "number"))
  var limit = 50

  @Option(help: ArgumentHelp("Go on behind the page that gave this cursor.", valueName: "cursor"))
  var cursor: String?

  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard (1...1_000).contains(limit) else { throw ValidationError("--limit: use 1 to 1000, not \(limit)") }
  }

  func run(in session: Session) async throws {
    var query = AuditQuery(filter: try events.auditFilter(in: session), limit: limit)
    if let cursor {
      guard let sequence = Int(cursor), sequence > 0 else {
        throw CommandFailure(.usage, "--cursor: \(cursor.debugDescription) is not a cursor of this list")
      }
      query.before = sequence
    }
    try await session.withStore(store) { store in
      if let key = events.key { query.keyID = try await store.key(referredToAs: key).id }
      try await store.bringLogUpToDate()
      try show(try await store.auditEvents(query), in: session)
    }
  }

  private func show(_ page: AuditPage, in session: Session) throws {
    let next = page.hasMore ? page.events.last.map { String($0.sequence) } : nil
    guard !output.isJSON else {
      try session.show(json: RecordList(data: page.events.map(AuditEventRecord.init), nextCursor: next))
      return
    }
    guard !page.events.isEmpty else {
      try session.tell("No such event.", unless: output.isQuiet)
      return
    }
    let width = session.output.isTerminal ? session.output.columns : nil
    try session.show(
      AuditTable.lines(
        page.events,
        about: .everything,
        now: session.now(),
        dates: session.dates,
        width: width
      )
    )
    if let next {
      try session.tell("There are more: add --cursor \(next)", unless: output.isQuiet)
    }
  }
}

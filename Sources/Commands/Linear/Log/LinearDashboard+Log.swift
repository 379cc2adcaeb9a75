import Credentials
import Dashboard

/// The audit log.
extension LinearDashboard {
  func readLog(_ filter: String) async throws {
    log = LinearLog()
    log.filterText = filter
    // Times such as 24h are counted from now, on every page.
    log.filter = try AuditFilter(parsing: filter, in: session.timeZone).resolved(at: session.now())
    try await store.bringLogUpToDate()
    try await readOutLog()
  }

  /// Asks the store for the page that the log is at, and says it.
  func readOutLog() async throws {
    listing = .log
    let page = try await store.auditEvents(log.pageQuery)
    log.pages.take(page.events, hasMore: page.hasMore)
    let fitting = log.filterText.isEmpty ? "" : " that match \(log.filterText.debugDescription)"
    guard !page.events.isEmpty else {
      try conversation.say("No events\(fitting).")
      return
    }
    let now = session.now()
    let total = page.matching.map { ", \(DurationWording.counted($0, "event")) in all" } ?? ""
    try conversation.say(
      heading: "Events\(fitting), newest first\(total)",
      page.events.map {
        "\($0.sequence) \(SpokenEvent($0, now: now, dates: session.dates).line(namingTarget: true))"
      }
    )
    if page.hasMore { try conversation.say("There are more: `next`.") }
  }

  func openEvent(_ number: String) async throws {
    let event =
      number.isEmpty
      ? try await conversation.ask(
        Question("Which event", help: ["The number in front of it in the log."], read: event(numbered:))
      ) : try await event(numbered: number)
    let spoken = SpokenEvent(event, now: session.now(), dates: session.dates)
    let previous = try await self.event(before: event)
    try conversation.say(heading: "Event \(event.sequence)", spoken.facts + [spoken.chain(after: previous)])
  }

  private func event(numbered text: String) async throws -> AuditEvent {
    guard let number = Int(text), (1..<Int.max).contains(number),
      let event = try await store.auditEvents(AuditQuery(before: number + 1, limit: 1)).events.first,
      event.sequence == number
    else { throw AnswerProblem("there is no event \(text.debugDescription)") }
    return event
  }

  private func event(before event: AuditEvent) async throws(KeyStoreError) -> AuditEvent? {
    guard event.sequence > 1 else { return nil }
    return try await store.auditEvents(AuditQuery(before: event.sequence, limit: 1)).events.first
  }

  func verifyLog() async throws {
    switch try await store.verifyAuditChain() {
    case .intact(let events):
      try conversation.say("The chain is intact: \(DurationWording.counted(events, "event")).")
    case .broken(let sequence, let events):
      try conversation.say(
        "THE LOG HAS BEEN CHANGED: event \(sequence) of \(events) does not follow from those before it. "
          + "Compare it with a backup."
      )
    }
  }

  func exportLog(_ path: String) async throws {
    var filter = log.filter
    var path = path
    try await conversation.walk([true, false]) { isFilter in
      if isFilter {
        filter = try await exportFilter()
      } else if path.isEmpty {
        path = try await conversation.ask(
          Question(
            "Name of the new file",
            standard: ("audit.jsonl", "audit.jsonl"),
            help: ["It must not exist yet. Only you will be able to read it."]
          ) { $0 }
        )
      }
    }
    try await store.bringLogUpToDate()
    let trail = try await AuditTrail(of: AuditQuery(filter: filter, limit: 1_000), in: store)
    let export = Export(of: .events, to: path, count: trail.count, filter: filter.text ?? "some")
    let count = try await PrivateFile(path: path, remedy: "name another file").write(replacing: false) {
      try await trail.write(from: store, to: $0, as: export, by: actor)
    }
    try conversation.say("Exported \(DurationWording.counted(count, "event")) to \(path).")
  }

  private func exportFilter() async throws -> AuditFilter {
    let session = session
    let text = log.filterText
    return try await conversation.ask(
      Question(
        "Which events",
        standard: (log.filter, text.isEmpty ? "all" : text),
        help: ["A filter such as action:key !actor:system since:24h, or `all`."]
      ) { text in
        guard text.lowercased() != "all" else { return AuditFilter() }
        return try AuditFilter(parsing: text, in: session.timeZone).resolved(at: session.now())
      }
    )
  }
}

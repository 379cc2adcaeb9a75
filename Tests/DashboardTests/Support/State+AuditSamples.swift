import Credentials
import CredentialsTesting
import FoundationEssentials
import Terminal

@testable import Dashboard

/// A log that answers for pages as a store does, so that `update` can be tried without one.
struct Log {
  /// The newest first, numbered without gaps.
  private(set) var events: [AuditEvent] = []
  /// What was asked for, as `before/limit`.
  private(set) var asked: [String] = []
  /// Whether a page says how many events match: a store does not read a long log to know.
  var countsMatches = true

  /// - Parameter count: events by `ops1`, a minute apart, the last of them just now.
  init(_ count: Int, action: AuditEvent.Action = .edited) {
    for number in 0..<count { add(action, ago: Double(count - 1 - number) * 60) }
  }

  mutating func add(
    _ action: AuditEvent.Action,
    by actor: Actor = .ops1,
    detail: String = "",
    ago: TimeInterval = 0
  ) {
    let key = Samples.key(Samples.draft("key-\(events.count % 7)"), id: "KEY\(events.count % 7)")
    let entry = AuditEntry(action, of: key, by: actor, at: ManualClock.start - ago, detail: detail)
    events.insert(AuditChain.append(entry, after: events.first.map { ($0.sequence, $0.hash) }), at: 0)
  }

  mutating func page(_ query: AuditQuery) -> AuditPage {
    asked.append("\(query.before.map(String.init) ?? "newest")/\(query.limit)")
    let matching = events.filter { query.filter.matches($0, at: ManualClock.start) }
    let older = matching.filter { event in query.before.map { event.sequence < $0 } ?? true }
    let page = Array(older.prefix(query.limit))
    return AuditPage(
      events: page,
      hasMore: older.count > page.count,
      matching: countsMatches ? matching.count : nil
    )
  }
}

extension State {
  /// A dashboard on the tab of the log.
  static func onAudit(_ log: inout Log, size: Size = .standard, isReadOnly: Bool = false) -> State {
    var state = State.showing(APIKey.row(of: 7), size: size, isReadOnly: isReadOnly)
    state.receive(.alerts([]))
    let effects = state.press("4")
    state.answer(effects, from: &log)
    return state.answered
  }

  /// Answers every question about the log, until none is left.
  mutating func answer(_ effects: [Effect], from log: inout Log) {
    var waiting = effects
    while !waiting.isEmpty {
      guard case .ask(let request) = waiting.removeFirst() else { continue }
      switch request {
      case .events(let query, let purpose): waiting += receive(.events(log.page(query), purpose))
      case .verifyChain: receive(.chain(.intact(events: log.events.count)))
      default: break
      }
    }
  }

  var selectedEvent: Int? { audit.rows.selectedRow?.sequence }
}

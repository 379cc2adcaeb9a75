import Credentials
import Dashboard

/// How things stand.
extension LinearDashboard {
  /// Rows of each part that are read out; what lies behind them is counted.
  private static let rows = 5

  func overview() async throws {
    let policy = try await store.rotationPolicy()
    let counts = try await store.counts()
    let pending = try await store.pendingApprovals()
    try conversation.say(
      heading: "Overview",
      [CountsWording.sentence(counts), "Rotation: \(PolicyWording.sentence(policy))"]
    )
    try conversation.say(heading: "Waiting for you", try await waiting(pending, policy))
    try conversation.say(heading: "Due next", try await dueNext())
    try conversation.say(heading: "Age of the keys", try await ages(policy))
    let busiest = try await BusyKey.busiest(in: store).prefix(Self.rows)
    try conversation.say(
      heading: "Busiest in the last 24 hours",
      busiest.isEmpty
        ? ["none"] : busiest.map { "\($0.key.displayName): \(KeyWording.count($0.requests)) requests" }
    )
  }

  private func waiting(_ pending: [Approval], _ policy: RotationPolicy) async throws -> [String] {
    var lines = pending.prefix(Self.rows).map { "\($0.title) asks for access: `requests`" }
    if pending.count > Self.rows { lines.append("\(pending.count - Self.rows) more requests") }
    for state in [KeyFilter.State.overdue, .unsaved, .unused] {
      let query = KeyQuery(filter: KeyFilter(terms: [.init(.state(state))]), limit: Self.rows)
      let keys = try await store.keys(query)
      lines += keys.keys.map { KeyPhrase.line(of: $0, policy: policy, now: session.now()) }
      if keys.hasMore { lines.append("There are more: `list is:\(state.rawValue)`") }
    }
    return lines.isEmpty ? ["nothing"] : distinct(lines)
  }

  /// A key that is overdue and unused is named once.
  private func distinct(_ lines: [String]) -> [String] {
    var named: Set<String> = []
    return lines.filter { named.insert($0).inserted }
  }

  private func dueNext() async throws -> [String] {
    let due = KeyFilter(terms: [.init(.state(.due))])
    let keys = try await store.keys(KeyQuery(filter: due, limit: Self.rows))
    let lines = keys.keys.map { "\($0.displayName): \(session.dates.weekdayAndDay($0.rotateBy))" }
    guard !lines.isEmpty else { return ["nothing in the time of warning"] }
    return keys.hasMore ? lines + ["There are more: `list is:due`"] : lines
  }

  private func ages(_ policy: RotationPolicy) async throws -> [String] {
    let page = try await store.keys(KeyQuery(limit: 200))
    let ages = KeyAges(of: page.keys, policy: policy, at: session.now())
    let lines = ages.parts.map { part in
      let days = part.last.map { "\(part.first) to \($0) days" } ?? "\(part.first) days and more"
      return "\(days): \(DurationWording.counted(part.count, "key"))"
    }
    return page.hasMore ? lines + ["Counted are the 200 keys that are due next."] : lines
  }
}

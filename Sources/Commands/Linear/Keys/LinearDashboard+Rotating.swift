import Credentials
import FoundationEssentials

/// Successors for keys.
extension LinearDashboard {
  private enum Step: CaseIterable {
    case grace, confirmation
  }

  func rotate(_ key: APIKey) async throws {
    guard key.replacedBy == nil else {
      throw CommandFailure(.refused, "\(key.displayName) has a successor already")
    }
    try check(key, for: "rotate")
    try await sayImpact(of: key)
    var grace = GracePeriod.day
    try await conversation.walk(Step.allCases) { step in
      switch step {
      case .grace: grace = try await self.grace()
      case .confirmation: try await confirmRotation(of: key, grace)
      }
    }
    try await makeSuccessor(of: key, grace)
  }

  func makeSuccessor(of key: APIKey, _ grace: GracePeriod) async throws {
    let issued = try await store.rotate(key.id, grace: grace, by: actor)
    let old = key.replaced(by: issued.key, grace: grace)
    try conversation.say("Rotated \(key.name). The new key is \(issued.key.id).", fate(of: old))
    try await handOver(issued)
  }

  func grace() async throws -> GracePeriod {
    let now = session.now()
    let dates = session.dates
    func until(_ grace: GracePeriod, _ use: String) -> String {
      "until \(dates.moment(now.addingTimeInterval(Double(grace.seconds)), now: now)): \(use)"
    }
    return try await conversation.choose(
      "How long the old key works on",
      from: [
        .init(value: .none, word: "none", remark: "it stops at once: it leaked"),
        .init(value: .hour, word: "1h", remark: until(.hour, "one deploy")),
        .init(value: .day, word: "24h", remark: until(.day, "callers that run daily")),
        .init(value: .week, word: "7d", remark: until(.week, "partners, mobile releases")),
      ],
      standard: "24h",
      help: ["Until then both keys work, and share one limit. Another time is written as 90m, 36h or 10d."],
      other: { try GracePeriod(parsing: $0) }
    )
  }

  private func confirmRotation(of key: APIKey, _ grace: GracePeriod) async throws {
    if grace == .none {
      try conversation.say("Without a grace its callers stop at once.")
      try await conversation.confirm("stop it at once", byTyping: key.name)
    } else {
      try await conversation.confirm(
        "Make the new key?",
        help: ["It has the same name, scopes, type and environment. Nothing has changed yet."]
      )
    }
  }

  private func fate(of old: APIKey) -> String {
    let now = session.now()
    guard let end = old.graceEndsAt, end > now else {
      return "The old key, ending in \(old.hint.tail), has stopped."
    }
    return "The old key, ending in \(old.hint.tail), works until \(session.dates.moment(end, now: now)). "
      + "`retire \(old.id)` ends it sooner."
  }

  // MARK: All that are overdue

  private enum Choice: String, CaseIterable {
    case rotate, skip, open, disable, revoke, stop
  }

  /// One overdue key after the other, the most overdue first.
  func rotateOverdue() async throws {
    let overdue = KeyFilter(terms: [.init(.state(.overdue))])
    let total = try await store.tally(overdue, before: nil).matching
    guard total > 0 else {
      try conversation.say("No key is overdue.")
      return
    }
    var query = KeyQuery(filter: overdue, limit: 1)
    var number = 0
    while let key = try await store.keys(query).keys.first {
      query.anchor = .after(KeyCursor(at: key, in: query.sort))
      number += 1
      let policy = try await store.rotationPolicy()
      let line = KeyPhrase.line(of: key, policy: policy, now: session.now())
      try conversation.say(heading: "Overdue key \(number) of \(total)", [line])
      guard try await decide(about: key) else { return }
    }
    try conversation.say("That was the last overdue key.")
  }

  /// - Returns: whether to go on to the next.
  private func decide(about key: APIKey) async throws -> Bool {
    current = key
    while true {
      let choice = try await conversation.choose(
        "What to do",
        from: Choice.allCases.map { .init(value: $0, word: $0.rawValue) },
        standard: Choice.rotate.rawValue,
        help: ["`skip` leaves it as it is, `stop` ends the walk; what was rotated stays rotated."]
      )
      do {
        switch choice {
        case .rotate: try await rotate(key)
        case .disable: try await disable(key)
        case .revoke: try await revoke(key)
        case .skip: return true
        case .stop: return false
        case .open:
          try await open(key.id.rawValue)
          continue
        }
        return true
      } catch let departure as Departure where departure != .inputEnded {
        try conversation.say("Left without a change.")
      }
    }
  }
}

import Credentials
import Dashboard

/// What is set.
extension LinearDashboard {
  func settings() async throws {
    let counts = try await store.counts()
    let pending = try await store.pendingApprovals().count
    let granted = try await store.grants(GrantQuery(limit: 1)).total
    let events = try await store.auditEvents(AuditQuery(limit: 1)).events.first?.sequence ?? 0
    try conversation.say(
      heading: "Settings",
      [
        "API keys: \(CountsWording.sentence(counts)) `list`",
        "Apps: \(DurationWording.counted(pending, "request")) waiting, "
          + "\(DurationWording.counted(granted, "grant")). `requests`, `grants`, `apps`",
        "Audit log: \(DurationWording.counted(events, "event")). `log`, `verify`",
        "Rotation: \(PolicyWording.sentence(try await store.rotationPolicy())). `policy`",
        "Connection: \(store.place.kind), as \(actor.name). `connection`",
      ]
    )
  }

  func sayConnection() async throws {
    // Whether it answers is part of the answer.
    let answer: String
    do throws(KeyStoreError) {
      _ = try await store.rotationPolicy()
      answer = "the store answers"
    } catch {
      answer = "it does not answer: \(error)"
    }
    try conversation.say(
      heading: "Connection",
      [
        "Store: \(store.place.kind)",
        "Place: \(store.place.location)",
        "You: \(actor.name)\(actor.origin.isEmpty ? "" : ", \(actor.origin)")",
        "You may: \(isReadOnly ? "look only, with --read-only" : "look and change, as far as the store allows")",
        "Standing: \(answer)",
        "It is chosen when qodryx starts: --db or --remote.",
      ]
    )
  }

  private enum Step: CaseIterable {
    case period, warning, confirmation
  }

  func changePolicy() async throws {
    let current = try await store.rotationPolicy()
    let keys = try await store.keys(KeyQuery(limit: 200))
    try conversation.say("Now: \(PolicyWording.sentence(current))")
    var policy = current
    try await conversation.walk(Step.allCases) { step in
      switch step {
      case .period:
        policy.period = try await days(
          "Period in days",
          policy.period,
          ["From creation to rotation: 1 to 3650."]
        ) {
          RotationPolicy(period: $0, warning: 0)
        }
      case .warning:
        let help = ["Days before it from which a key counts as due, fewer than the period."]
        let period = policy.period
        policy.warning = try await days("Warning in days", min(policy.warning, period - 1), help) {
          RotationPolicy(period: period, warning: $0)
        }
      case .confirmation:
        guard policy != current else {
          try conversation.say("It is like that already.")
          throw Departure.cancelled
        }
        let effect = PolicyForm.effect(of: policy, on: keys.keys, at: session.now())
        try conversation.say(
          "Then: \(PolicyWording.sentence(policy)): \(keys.hasMore ? "at least " : "")"
            + "\(effect.overdue) overdue, \(effect.due) due soon",
          "Overdue keys go on working: they are marked, never refused."
        )
        try await conversation.confirm("Set it?", help: ["It holds for all keys, those that are there too."])
      }
    }
    try await store.setRotationPolicy(policy, by: actor)
    try conversation.say("Set: \(PolicyWording.sentence(policy))")
  }

  private func days(
    _ prompt: String,
    _ standard: Int,
    _ help: [String],
    policy: @escaping (Int) -> RotationPolicy
  ) async throws -> Int {
    try await conversation.ask(
      Question(prompt, standard: (standard, String(standard)), help: help) { text in
        let number = text.lowercased().hasSuffix("d") ? String(text.dropLast()) : text
        guard let days = Int(number) else { throw AnswerProblem("write a number of days") }
        try AnswerProblem.check(policy(days).problems)
        return days
      }
    )
  }
}

extension LinearAction {
  /// The audit log.
  static let log: [LinearAction] = [
    LinearAction(
      .log,
      "log",
      takes: "[filter]",
      "the events, the newest first, all or those that match",
      explanation: [
        "A filter is plain words, action:key, actor:ops1, from:ssh, since:24h or until:2026-11-01.",
        "! in front means the opposite, and a comma means or: action:key,oauth.",
      ]
    ) {
      try await $0.readLog($1)
    },
    LinearAction(.log, "event", takes: "[number]", "all that is known of an event") {
      try await $0.openEvent($1)
    },
    LinearAction(.log, "verify", "recompute the chain that holds the log together") { dashboard, _ in
      try await dashboard.verifyLog()
    },
    LinearAction(
      .log,
      "export",
      takes: "[file]",
      "write events to a new file, as lines of JSON; the log notes it",
      isChange: true
    ) {
      try await $0.exportLog($1)
    },
  ]
}

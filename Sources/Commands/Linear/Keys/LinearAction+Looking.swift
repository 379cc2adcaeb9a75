import Credentials

extension LinearAction {
  /// What does not change a key.
  static let looking: [LinearAction] = [
    LinearAction(.looking, "overview", "how things stand: ages, what is due, what waits for you") {
      dashboard,
      _ in try await dashboard.overview()
    },
    LinearAction(
      .looking,
      "list",
      takes: "[filter]",
      "list keys, all of them or those that match",
      explanation: [
        "A filter is plain words, type:ro, env:prod, scope:write:projects, owner:ci or is:overdue.",
        "Types: \(CredentialType.listed.map(\.rawValue).joined(separator: ", "))",
        "States behind is: \(KeyFilter.State.allCases.map(\.rawValue).joined(separator: ", "))",
        "! in front means the opposite.",
        "Keys that have ended are left out without is:any, is:expired or is:revoked.",
      ]
    ) {
      try await $0.list($1)
    },
    LinearAction(
      .looking,
      "sort",
      takes: "[column]",
      "list them in another order; - in front turns it around"
    ) {
      try await $0.sort($1)
    },
    LinearAction(.looking, "open", takes: "[key]", "all that is known of a key, its scopes, use and history")
    {
      try await $0.open($1)
    },
    LinearAction(.looking, "why", takes: "[key, hint or request]", "why something is refused") {
      try await $0.why($1)
    },
  ]
}

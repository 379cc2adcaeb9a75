extension LinearAction {
  /// What changes keys.
  static let changing: [LinearAction] = [
    LinearAction(.changing, "create", takes: "[name]", "create an API key", isChange: true) {
      try await $0.create(KeyAnswers.apiKey, named: $1)
    },
    LinearAction(.changing, "create-token", takes: "[name]", "create a personal token", isChange: true) {
      try await $0.create(KeyAnswers.token, named: $1)
    },
    LinearAction(.changing, "edit", takes: "[key]", "rename, describe, limit or narrow a key", isChange: true)
    {
      try await $0.edit(try await $0.key($1))
    },
    LinearAction(.changing, "narrow", takes: "[key]", "take scopes away from a key", isChange: true) {
      try await $0.narrow(try await $0.key($1))
    },
    LinearAction(
      .changing,
      "rotate",
      takes: "[key]",
      "replace a key by a new one, with a grace",
      isChange: true
    ) {
      try await $0.rotate(try await $0.key($1))
    },
    LinearAction(.changing, "rotate-overdue", "go through the overdue keys, one by one", isChange: true) {
      dashboard,
      _ in try await dashboard.rotateOverdue()
    },
    LinearAction(.changing, "retire", takes: "[key]", "end a replaced key's grace now", isChange: true) {
      try await $0.retire(try await $0.key($1))
    },
    LinearAction(
      .changing,
      "disable",
      takes: "[key]",
      "stop a key; `enable` lets it work again",
      isChange: true
    ) {
      try await $0.disable(try await $0.key($1))
    },
    LinearAction(.changing, "enable", takes: "[key]", "let a disabled key work again", isChange: true) {
      try await $0.enable(try await $0.key($1))
    },
    LinearAction(.changing, "revoke", takes: "[key]", "end a key for good", isChange: true) {
      try await $0.revoke(try await $0.key($1))
    },
    LinearAction(
      .changing,
      "undo",
      "take back the last disable, enable or edit",
      isChange: true
    ) { dashboard, _ in
      try await dashboard.undo()
    },
  ]
}

import Dashboard

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
      takes: "[key, …]",
      "replace a key by a new one, with a grace",
      isChange: true
    ) {
      dashboard,
      argument in
      try await dashboard.change(argument, .rotate) { try await dashboard.rotate($0) }
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
      takes: "[key, …]",
      "stop a key; `enable` lets it work again",
      isChange: true
    ) {
      dashboard,
      argument in
      try await dashboard.change(argument, .disable) { try await dashboard.disable($0) }
    },
    LinearAction(.changing, "enable", takes: "[key, …]", "let a disabled key work again", isChange: true) {
      dashboard,
      argument in
      try await dashboard.change(argument, .enable) { try await dashboard.enable($0) }
    },
    LinearAction(.changing, "revoke", takes: "[key, …]", "end a key for good", isChange: true) {
      dashboard,
      argument in
      try await dashboard.change(argument, .revoke) { try await dashboard.revoke($0) }
    },
    LinearAction(.changing, "undo", "take back the last disable, enable or edit", isChange: true) {
      dashboard,
      _ in try await dashboard.undo()
    },
  ]
}

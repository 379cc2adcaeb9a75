import Credentials
import Dashboard

/// One change to several keys, each in a transaction of its own: `revoke 1, 3, old-zapier`.
extension LinearDashboard {
  /// Changes the key that an argument names, or all that it names with commas between them.
  func change(
    _ argument: String,
    _ action: BulkAction,
    one: (APIKey) async throws -> Void
  ) async throws {
    let names = argument.split(separator: ",").map { String($0).trimmingBlanks() }.filter { !$0.isEmpty }
    guard names.count > 1 else { return try await one(try await key(argument)) }
    var keys: [APIKey] = []
    for name in names {
      let key = try await key(name)
      if !keys.contains(where: { $0.id == key.id }) { keys.append(key) }
    }
    try await change(keys, action)
  }

  private func change(_ keys: [APIKey], _ action: BulkAction) async throws {
    let now = session.now()
    for key in keys {
      if let reason = action.reason(against: key, at: now) {
        try conversation.say("\(key.displayName) is left out: \(reason).")
      }
    }
    let targets = keys.filter { action.reason(against: $0, at: now) == nil }
    guard !targets.isEmpty else { throw CommandFailure(.refused, "there is no key to \(action.verb)") }
    for key in targets { try await sayImpact(of: key) }
    let perform = try await question(action, targets)
    var done: [KeyID] = []
    for key in targets {
      do {
        try await perform(key)
        done.append(key.id)
      } catch let error as KeyStoreError {
        try conversation.say("Not \(action.participle): \(key.displayName): \(error.description).")
      }
    }
    rememberChange(action, done)
    let result = "\(action.participle.capitalizedFirst) \(done.count) of \(targets.count) keys"
    guard done.count == targets.count else { throw CommandFailure(.refused, result) }
    try conversation.say("\(result).")
  }

  /// Asks once for all of them.
  ///
  /// - Returns: what is then done to each.
  private func question(
    _ action: BulkAction,
    _ targets: [APIKey]
  ) async throws -> (APIKey) async throws -> Void {
    let phrase = "\(action.verb) \(DurationWording.counted(targets.count, "key"))"
    let (store, actor) = (store, actor)
    switch action {
    case .disable:
      try await conversation.confirm("Disable them?", help: ["Their requests are refused until `enable`."])
      return { _ = try await store.disable($0.id, by: actor) }
    case .enable:
      return { _ = try await store.enable($0.id, by: actor) }
    case .revoke:
      try conversation.say("Revoking cannot be undone.")
      let reason = try await reason()
      try await conversation.confirm(byTyping: phrase)
      return { _ = try await store.revoke($0.id, reason: reason, by: actor) }
    case .rotate:
      let grace = try await grace()
      if grace == .none {
        try conversation.say("Without a grace their callers stop at once.")
        try await conversation.confirm(byTyping: phrase)
      } else {
        try await conversation.confirm(
          "Make \(targets.count) new keys, one after the other?",
          help: ["They have the same names, scopes, types and environments. Nothing has changed yet."]
        )
      }
      return { try await self.makeSuccessor(of: $0, grace) }
    }
  }

  private func rememberChange(_ action: BulkAction, _ done: [KeyID]) {
    switch action {
    case .disable where !done.isEmpty: undoable = .disabled(done)
    case .enable where !done.isEmpty: undoable = .enabled(done)
    default: break
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

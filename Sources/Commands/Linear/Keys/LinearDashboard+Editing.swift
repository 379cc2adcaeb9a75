import Credentials

/// What can be changed about a key.
extension LinearDashboard {
  private enum Field: CaseIterable {
    case name, environment, owner, note, rateLimit, scopes, confirmation
  }

  func edit(_ key: APIKey) async throws {
    try check(key, for: "edit")
    var edit = KeyEdit()
    let fields = Field.allCases.filter { $0 != .environment || key.environment != nil }
    try await conversation.walk(fields) { field in try await ask(field, of: key, &edit) }
    try await save(edit, of: key)
  }

  /// Takes scopes away and leaves the rest as it is.
  func narrow(_ key: APIKey) async throws {
    try check(key, for: "narrow")
    guard key.scopes.count > 1 else {
      throw CommandFailure(
        .refused,
        "\(key.displayName.debugDescription) holds one scope only: disable or revoke it"
      )
    }
    let unused = key.scopes.subtracting(try await store.usage(of: key.id).scopes30d)
    try conversation.say(
      unused.isEmpty ? "All its scopes were used in 30 days." : "Not used in 30 days: \(unused.joined)"
    )
    var edit = KeyEdit()
    try await conversation.walk([Field.scopes, .confirmation]) { field in
      try await ask(field, of: key, &edit)
    }
    try await save(edit, of: key)
  }

  private func ask(_ field: Field, of key: APIKey, _ edit: inout KeyEdit) async throws {
    switch field {
    case .name:
      let name = edit.name ?? key.name
      edit.name = try await conversation.ask(
        Question("Name", standard: (name, name), help: ["What uses it: 1 to 64 characters."]) {
          try AnswerProblem.check(KeyDraft.problems(ofName: $0))
          return $0
        }
      )
    case .environment:
      edit.environment = try await conversation.choose(
        "Environment",
        from: KeyEnvironment.allCases.map { .init(value: $0, word: $0.rawValue) },
        standard: (edit.environment ?? key.environment)?.rawValue,
        help: ["Where it is used."]
      )
    case .owner: edit.owner = try await owner(standard: edit.owner ?? key.owner)
    case .note: edit.note = try await note(standard: edit.note ?? key.note)
    case .rateLimit: edit.rateLimit = try await rateLimit(standard: edit.rateLimit ?? key.rateLimit)
    case .scopes:
      edit.scopes = try await conversation.scopes(
        "Scopes that remain",
        from: key.scopes.ordered,
        standard: edit.scopes ?? key.scopes,
        help: ["Name the ones that it shall keep. Scopes can only be narrowed: a wider key is a new key."]
      )
    case .confirmation:
      let changes = changes(edit.reduced(for: key), of: key)
      guard !changes.isEmpty else {
        try conversation.say("It is like that already.")
        throw Departure.cancelled
      }
      try conversation.say(heading: "To change about \(key.displayName)", changes)
      try await conversation.confirm("Save it?", help: ["It counts from the next request on."])
    }
  }

  private func changes(_ edit: KeyEdit, of key: APIKey) -> [String] {
    [
      edit.name.map { "Name: \($0)" },
      edit.environment.map { "Environment: \($0.rawValue)" },
      edit.owner.map { "Owner: \($0)" },
      edit.note.map { "Note: \($0.isEmpty ? "none" : $0)" },
      edit.rateLimit.map { "Requests a minute: \($0)" },
      edit.scopes.map { "Scopes taken away, for good: \(key.scopes.subtracting($0).joined)" },
    ].compactMap(\.self)
  }

  private func save(_ edit: KeyEdit, of key: APIKey) async throws {
    let edit = edit.reduced(for: key)
    let changed = try await store.edit(key.id, edit, by: actor)
    current = changed
    rememberEdit(from: key, edit)
    try conversation.say("Changed \(changed.displayName). It counts from the next request on.")
  }

  /// - Throws: ``CommandFailure`` for a key that has ended.
  func check(_ key: APIKey, for deed: String) throws(CommandFailure) {
    let status = key.status(at: session.now())
    guard status != .revoked, status != .expired else {
      throw CommandFailure(.refused, "\(key.displayName) is \(status.rawValue): there is nothing to \(deed)")
    }
  }
}

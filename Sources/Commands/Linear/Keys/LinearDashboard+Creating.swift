import Credentials
import FoundationEssentials

/// A new key or token, one question after the other.
extension LinearDashboard {
  func create(_ answers: KeyAnswers, named name: String) async throws {
    var answers = answers
    answers.owner = actor.name
    answers.name = name
    var steps = answers.steps
    if !name.isEmpty {
      answers.name = try await unusedName(name)
      steps.removeFirst()
    }
    try await conversation.walk(steps) { step in try await ask(step, &answers) }
    let issued = try await store.create(answers.draft(in: session), by: actor)
    try conversation.say("Created \(issued.key.name), \(issued.key.id).")
    try await handOver(issued)
  }

  private func ask(_ step: KeyAnswers.Step, _ answers: inout KeyAnswers) async throws {
    switch step {
    case .name:
      answers.name = try await conversation.ask(
        Question(
          "Name",
          standard: answers.name.isEmpty ? nil : (answers.name, answers.name),
          help: ["What uses it: 1 to 64 characters, not in use by another."],
          read: unusedName
        )
      )
    case .type: try await askType(&answers)
    case .environment:
      answers.environment = try await conversation.choose(
        "Environment",
        from: KeyEnvironment.allCases.map { .init(value: $0, word: $0.rawValue) },
        standard: answers.environment.rawValue,
        help: ["Where it is used."]
      )
    case .expires: answers.expiry = try await expiry(standard: answers.expiry)
    case .rateLimit: answers.rateLimit = try await rateLimit(standard: answers.rateLimit)
    case .owner: answers.owner = try await owner(standard: answers.owner)
    case .note: answers.note = try await note(standard: answers.note)
    case .scopes:
      let options = Scope.grantable(to: answers.type)
      answers.scopes = try await conversation.scopes(
        "Scopes",
        from: options,
        standard: answers.scopes.intersection(options),
        help: ["What it may do. Grant the fewest that it needs; they can only be narrowed later."]
      )
    case .confirmation: try await confirm(answers)
    }
  }

  private func askType(_ answers: inout KeyAnswers) async throws {
    let remarks: [CredentialType: String] = [
      .live: "for production", .test: "for development and tests", .readOnly: "for a service that only looks",
    ]
    let type = try await conversation.choose(
      "Type",
      from: CredentialType.keyTypes.map { .init(value: $0, word: $0.title, remark: remarks[$0] ?? "") },
      standard: answers.type.title,
      help: ["The type is part of the key, and cannot be changed. A read-only key can hold read scopes only."]
    )
    guard type != answers.type else { return }
    answers.type = type
    answers.environment = type == .test ? .development : .production
  }

  private func expiry(
    standard: (text: String, value: Expiry)
  ) async throws -> (text: String, value: Expiry) {
    let session = session
    return try await conversation.ask(
      Question(
        "Expires",
        standard: (standard, standard.text),
        help: ["When it stops working: never, 90d for 90 days from now, or a day such as 2027-02-21."]
      ) { text in
        let text = text.lowercased()
        let expiry = try Expiry(parsing: text)
        if let date = expiry.date(from: session.now(), in: session.timeZone), date <= session.now() {
          throw AnswerProblem("the expiry lies in the past")
        }
        return (text, expiry)
      }
    )
  }

  /// A name that no other key has; the store decides again when the key is made.
  private func unusedName(_ name: String) async throws -> String {
    try AnswerProblem.check(KeyDraft.problems(ofName: name))
    if let key = try? await store.key(referredToAs: name), key.revokedAt == nil, key.replacedBy == nil,
      key.name.lowercased() == name.lowercased()
    {
      throw AnswerProblem("\(key.id) is called \(key.name.debugDescription) already")
    }
    return name
  }

  private func confirm(_ answers: KeyAnswers) async throws {
    let draft = answers.draft(in: session)
    let policy = try await store.rotationPolicy()
    let noun = draft.type == .personal ? "token" : "key"
    var facts = ["Name: \(draft.name)", "Type: \(draft.type.title), begins with \(draft.type.prefix)"]
    if let environment = draft.environment { facts.append("Environment: \(environment.rawValue)") }
    facts += [
      "Scopes: \(draft.scopes.joined)",
      "Expires: \(draft.expiresAt.map { "\(session.dates.day($0)) \(session.dates.time($0))" } ?? "never")",
      "Rotate by: \(session.dates.day(policy.rotateBy(created: session.now())))",
      "Limit: \(DurationWording.counted(draft.rateLimit, "request")) a minute",
      "Owner: \(draft.owner)",
      "Note: \(draft.note.isEmpty ? "none" : draft.note)",
    ]
    try conversation.say(heading: "The \(noun) to create", facts)
    try await conversation.confirm(
      "Create it?",
      help: ["Nothing has been made yet. `back` goes through the answers again."]
    )
  }
}

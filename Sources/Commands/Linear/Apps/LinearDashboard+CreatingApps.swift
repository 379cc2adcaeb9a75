import Credentials

/// A new app, one question after the other.
extension LinearDashboard {
  func createApp(named name: String) async throws {
    var answers = AppAnswers()
    answers.name = name
    var steps = AppAnswers.Step.allCases
    if !name.isEmpty {
      try AnswerProblem.check(answers.problems(with: .name))
      steps.removeFirst()
    }
    try await conversation.walk(steps) { step in try await ask(step, &answers) }
    let issued = try await store.createApp(answers.draft, by: actor)
    try conversation.say("Registered \(issued.app.name). Its client id is \(issued.app.id).")
    try await handOver(issued)
  }

  /// Offers an app's secret. The store keeps no note of whether somebody has it.
  func handOver(_ issued: IssuedApp) async throws {
    guard let secret = NewSecret(issued) else {
      try conversation.say("A public app has no secret; PKCE is required of it.")
      return
    }
    guard try await isTaken(secret) else { return }
    try conversation.say("\(issued.app.name) has its secret. qodryx keeps only its hash.")
  }

  private func ask(_ step: AppAnswers.Step, _ answers: inout AppAnswers) async throws {
    switch step {
    case .name:
      let previous = answers
      answers.name = try await conversation.ask(
        Question(
          "Name",
          standard: answers.name.isEmpty ? nil : (answers.name, answers.name),
          help: ["What people see when it asks for access: 1 to 64 characters, not in use by another app."]
        ) { text in
          var answers = previous
          answers.name = text
          try AnswerProblem.check(answers.problems(with: .name))
          return text
        }
      )
    case .kind:
      answers.kind = try await conversation.choose(
        "Kind",
        from: [
          .init(value: .confidential, word: "confidential", remark: "it runs on a server and gets a secret"),
          .init(value: .public, word: "public", remark: "it runs on people's machines: no secret, PKCE"),
        ],
        standard: answers.kind.rawValue,
        help: ["Whether it can keep a secret."]
      )
    case .redirectURIs: answers.redirectURIs = try await redirectURIs()
    case .scopes:
      answers.scopes = try await conversation.scopes(
        "Scopes",
        from: Scope.platform,
        standard: answers.scopes,
        help: ["What it may ask people for."]
      )
    case .confirmation: try await confirm(answers)
    }
  }

  private func redirectURIs() async throws -> [String] {
    var answers = AppAnswers()
    while answers.redirectURIs.count < AppDraft.redirectURICount.upperBound {
      let soFar = answers
      let uri = try await conversation.ask(
        Question(
          answers.redirectURIs.isEmpty ? "Redirect URI" : "Another redirect URI",
          standard: ("", "no\(answers.redirectURIs.isEmpty ? "ne" : "")"),
          help: [
            "Where a browser may be sent back to: https, or http://127.0.0.1. It must match exactly.",
            "An app without one can use the device grant.",
          ]
        ) { text in
          var answers = soFar
          answers.redirectURIs.append(text)
          try AnswerProblem.check(answers.problems(with: .redirectURI))
          return text
        }
      )
      if uri.isEmpty { break }
      answers.redirectURIs.append(uri)
    }
    return answers.redirectURIs
  }

  private func confirm(_ answers: AppAnswers) async throws {
    let addresses = answers.redirectURIs.map { "Sends to: \($0)" }
    try conversation.say(
      heading: "The app to register",
      ["Name: \(answers.name)", "Kind: \(answers.kind.rawValue)"]
        + (addresses.isEmpty ? ["Sends to: nowhere, device grant only"] : addresses)
        + ["Scopes: \(answers.scopes.joined)"]
    )
    try await conversation.confirm("Register it?", help: ["Nothing has been made yet."])
  }
}

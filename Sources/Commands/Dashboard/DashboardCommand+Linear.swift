import Credentials

extension DashboardCommand {
  /// Shows the dashboard in lines until somebody leaves it, or the input ends.
  ///
  /// - Throws: what ``LinearDashboard/run()`` throws, and ``CommandFailure`` where there is no store.
  func converse(in session: Session) async throws {
    try checkWords()
    var session = session
    let interruptions = (session.input as? FileDescriptorSource).flatMap {
      $0.isTerminal ? Interruptions() : nil
    }
    defer { interruptions?.end() }
    if let interruptions, let source = session.input as? FileDescriptorSource {
      session.input = interruptions.source(descriptor: source.descriptor)
    }
    let conversation = Conversation(in: session)
    try await session.withNewOrExistingStore(store) { store in
      let person = try await conversation.session.person(in: store)
      let dashboard = LinearDashboard(
        conversation,
        on: store,
        as: Actor(name: person, origin: conversation.session.actor.origin),
        isReadOnly: isReadOnly
      )
      if !isLinear { try conversation.say("This terminal can show no screens, so qodryx speaks in lines.") }
      try await dashboard.run()
    }
  }
}

import Credentials

/// Why something is refused.
extension LinearDashboard {
  func why(_ argument: String) async throws {
    let text =
      argument.isEmpty
      ? try await conversation.ask(
        Question(
          "What was refused",
          help: [
            "The X-Request-Id of an answer, a hint such as qx_live_…9Q2F, a key's id, or the key itself.",
            "What you type stays in your terminal's scrollback: a hint or an id is safer than a key.",
          ]
        ) { $0 }
      ) : argument
    let question = Array(text.utf8).withUnsafeBytes { RefusalQuestion($0) }
    let now = session.now()
    let findings = try await store.explain(question, limit: 5, at: now)
    try conversation.say(WhyWording(dates: session.dates, now: now, width: nil).lines(findings))
  }
}

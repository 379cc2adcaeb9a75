import Credentials

/// The questions that a new key and a changed one have in common.
extension LinearDashboard {
  func rateLimit(standard: Int) async throws -> Int {
    try await conversation.ask(
      Question(
        "Requests a minute",
        standard: (standard, String(standard)),
        help: ["How many requests a minute are let through: 1 to \(KeyDraft.rateLimits.upperBound)."]
      ) { text in
        guard let limit = Int(text) else { throw AnswerProblem("write a number") }
        try AnswerProblem.check(KeyDraft.problems(ofRateLimit: limit))
        return limit
      }
    )
  }

  func owner(standard: String) async throws -> String {
    try await conversation.ask(
      Question(
        "Owner",
        standard: (standard, standard),
        help: ["Which person, team or service answers for it."]
      ) {
        try AnswerProblem.check(KeyDraft.problems(ofOwner: $0))
        return $0
      }
    )
  }

  func note(standard: String) async throws -> String {
    try await conversation.ask(
      Question(
        "Note",
        standard: (standard, standard.isEmpty ? "none" : standard),
        help: ["What it is for and whom to tell. `none` leaves it empty."]
      ) {
        guard $0.lowercased() != "none" else { return "" }
        try AnswerProblem.check(KeyDraft.problems(ofNote: $0))
        return $0
      }
    )
  }

  /// Why something is done, for the log; empty where nobody says.
  func reason() async throws -> String {
    try await conversation.ask(
      Question("Reason", standard: ("", "none"), help: ["Why; it stands in the audit log."]) {
        try AnswerProblem.check(KeyDraft.problems(ofNote: $0))
        return $0
      }
    )
  }
}

import Credentials
import FoundationEssentials

/// What apps and devices ask for.
extension LinearDashboard {
  func readOutRequests() async throws {
    requests = try await store.pendingApprovals()
    guard !requests.isEmpty else {
      try conversation.say("Nothing waits for approval.")
      return
    }
    try conversation.say(
      heading: "Waiting for approval, oldest first",
      requests.enumerated().map { "\($0 + 1) \(line(of: $1))" }
    )
    try conversation.say("`approve` takes the code that whoever asks reads out to you; `deny` the number.")
  }

  private func line(of request: Approval) -> String {
    let left = DurationWording.long(max(0, request.expiresAt.timeIntervalSince(session.now())))
    return "\(request.title): by \(request.kind.rawValue) from \(request.address), asks for "
      + "\(request.scopes.joined), \(left) left, code begins \(request.codeHead)"
  }

  private enum Step: CaseIterable {
    case scopes, confirmation
  }

  func approve(_ text: String) async throws {
    let (request, code) = try await request(codeFrom: text)
    try conversation.say(
      heading: request.title,
      [
        "From: \(request.address), by \(request.kind.rawValue)",
        "Asked at: \(session.dates.timeWithSeconds(request.requestedAt))",
        "Asks for: \(request.scopes.joined)",
        "It would act as: \(actor.name), until somebody ends it",
      ]
    )
    var scopes = request.scopes
    try await conversation.walk(Step.allCases) { step in
      switch step {
      case .scopes:
        scopes = try await conversation.scopes(
          "Scopes to allow",
          from: request.scopes.ordered,
          standard: scopes,
          help: ["You may allow less than it asks for, never more."]
        )
      case .confirmation:
        let allowed = scopes.joined
        try await conversation.confirm(
          "Let it act for \(actor.name) with \(allowed)?",
          help: ["Approve only when the person asking has just read you this code."]
        )
      }
    }
    let approved = try await store.approve(request.id, code: code, scopes: scopes, for: actor.name, by: actor)
    let granted = approved.decision?.granted
    try conversation.say(
      "Approved \(approved.title). It acts for \(granted?.owner ?? actor.name) with "
        + "\((granted?.scopes ?? scopes).joined)."
    )
  }

  private func request(codeFrom text: String) async throws -> (Approval, UserCode) {
    let store = store
    let read: (String) async throws -> (Approval, UserCode) = { text in
      let code = try UserCode(parsing: text)
      return (try await store.pendingApproval(code: code), code)
    }
    guard text.isEmpty else { return try await read(text) }
    return try await conversation.ask(
      Question(
        "Code",
        help: ["The whole code, as whoever asks reads it out: WDJB-MJHT. Case and the hyphen do not matter."],
        read: read
      )
    )
  }

  func deny(_ text: String) async throws {
    let request =
      text.isEmpty
      ? try await conversation.ask(
        Question(
          "Which request",
          help: ["Its number in `requests`, or its whole code."],
          read: request(named:)
        )
      ) : try await request(named: text)
    try conversation.say(line(of: request))
    try await conversation.confirm("Deny it?", help: ["It gets nothing. It may ask again."])
    let denied = try await store.deny(request.id, by: actor)
    try conversation.say("Denied \(denied.title). It gets nothing.")
  }

  private func request(named text: String) async throws -> Approval {
    if let number = Int(text), requests.indices.contains(number - 1) { return requests[number - 1] }
    return try await store.pendingApproval(code: try UserCode(parsing: text))
  }
}

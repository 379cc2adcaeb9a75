import Credentials
import FoundationEssentials

/// What `check` says to people.
struct CheckWording {
  let dates: DateWording
  let now: Date

  func lines(_ check: CredentialCheck) -> [String] {
    switch check.form {
    case .failure(let problem):
      let name = problem.claimedType.map { "\($0.prefix)…" } ?? "credential \(check.place)"
      return ["\(name)  malformed: \(problem)"]
    case .success(let token):
      let name = token.type.prefix + token.hint.full
      guard let answer = check.answer else {
        return ["\(name)  well-formed: \(token.type.title); \(Self.silence(about: token.type))"]
      }
      let verdict = answer.refusal.map { "refused: \(Self.reason($0))\(since($0))" } ?? "accepted"
      return ["\(name)  \(verdict)"] + (answer.record.map(lines) ?? [])
    }
  }

  private static func silence(about type: CredentialType) -> String {
    switch type {
    case .refresh: "it is good for new access tokens alone"
    case .clientSecret: "an app proves itself with it; no request is made with it"
    case .live, .test, .readOnly, .personal, .access: "no store was asked"
    }
  }

  private func lines(_ record: CredentialCheck.Answer.Record) -> [String] {
    switch record {
    case .key(let key): lines(key)
    case .principal(let principal): lines(principal)
    }
  }

  private func lines(_ principal: Principal) -> [String] {
    let app = "\(principal.name) (\(principal.id), \(principal.type.title))"
    return [
      "  App     \(SafeText.line(app))",
      "  For     \(SafeText.line(principal.owner))",
      "  Scopes  \(SafeText.line(principal.scopes.joined))",
    ] + (principal.expiresAt.map { ["  Until   \(dates.moment($0, now: now))"] } ?? [])
  }

  func lines(_ key: APIKey) -> [String] {
    let place = [key.id.rawValue, key.type.title, key.environment?.rawValue].compactMap(\.self)
    return [
      "  Name    \(SafeText.line(key.displayName)) (\(place.joined(separator: ", ")))",
      "  Owner   \(SafeText.line(key.owner))",
      "  Scopes  \(SafeText.line(key.scopes.joined))",
    ]
  }

  static func reason(_ refusal: Refusal) -> String {
    switch refusal {
    case .malformed(let problem): problem.description
    case .unknown: "this store never issued it"
    case .revoked: "it is revoked"
    case .disabled: "it is disabled"
    case .expired: "it has expired"
    case .graceEnded: "it was replaced, and its grace is over"
    }
  }

  private func since(_ refusal: Refusal) -> String {
    switch refusal {
    case .malformed, .unknown: ""
    case .revoked(let date), .disabled(let date), .expired(let date), .graceEnded(let date):
      " (\(dates.moment(date, now: now)))"
    }
  }
}

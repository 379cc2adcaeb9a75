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
        return [
          "\(name)  well-formed: \(token.type.title); no store was asked"
        ]
      }
      let verdict = answer.refusal.map { "refused: \(Self.reason($0))\(since($0))" } ?? "accepted"
      return ["\(name)  \(verdict)"] + (answer.key.map(lines) ?? [])
    }
  }

  private func lines(_ key: APIKey) -> [String] {
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

package import FoundationEssentials

/// Why something is refused, as people read it.
package struct RefusalWording {
  package let dates: DateWording
  package let now: Date

  package init(dates: DateWording, now: Date) {
    self.dates = dates
    self.now = now
  }

  /// The check that a request did not pass, in a few words: `lacks scope write:projects`.
  package static func check(_ request: RefusedRequest) -> String {
    switch request.check {
    case .insufficientScope: request.scope.map { "lacks scope \($0)" } ?? "not allowed to do this"
    case .unknown: "no such key in this store"
    case .missing: "no credential was sent"
    case .misplaced: "in a URL, or with another credential"
    case .malformed: "not a well-formed credential"
    case .revoked: "revoked"
    case .expired: "expired"
    case .graceEnded: "replaced, grace over"
    case .disabled: "disabled"
    case .rateLimited: "rate limit"
    case .tooManyRefusals: "too many refusals from its address"
    }
  }

  /// The answer in one line: `refused: revoked Tue 3 Nov 14:07 by ops1, reason "leaked"`, and of a request
  /// `refused 14:06 today: lacks scope write:projects (403)`.
  package func answer(_ findings: RefusalFindings) -> String {
    if let request = findings.request {
      return "refused \(moment(request.at)): \(Self.check(request)) (\(request.status))"
    }
    return verdict(findings)
  }

  /// What the next request gets.
  package func verdict(_ findings: RefusalFindings) -> String {
    switch findings.verdict {
    case .accepted: accepted(findings)
    case .refused(let refusal): "refused: \(reason(refusal, findings))"
    case .open: unknown(findings)
    }
  }

  /// What makes a key refused just now, with who did it and why.
  package func reason(_ refusal: Refusal, _ findings: RefusalFindings) -> String {
    switch refusal {
    case .malformed(let problem): malformed(problem, findings.question)
    case .unknown: "no such key in this store: it never issued it"
    case .revoked(let date): "revoked \(moment(date))\(doer(findings))\(revocationReason(findings))"
    case .disabled(let date): "disabled \(moment(date))\(doer(findings)); it can be enabled again"
    case .expired(let date): "expired \(moment(date))"
    case .graceEnded(let date): "replaced by another key, and its grace ended \(moment(date))"
    }
  }

  private func malformed(_ problem: TokenProblem, _ question: RefusalQuestion) -> String {
    guard case .malformed(_, let mistake?) = question else { return "malformed: \(problem)" }
    return "checksum wrong: \(mistake)"
  }

  private func accepted(_ findings: RefusalFindings) -> String {
    guard findings.request == nil, let last = findings.requests.requests.first else {
      return "accepted: the next request passes, unless it needs another scope"
    }
    return "accepted now; last refused \(moment(last.at)): \(Self.check(last))"
  }

  /// What is said where no one key is meant.
  private func unknown(_ findings: RefusalFindings) -> String {
    if findings.keys.count > 1 {
      return "\(findings.keys.count) keys have this hint: name one of them by its id"
    }
    if let last = findings.requests.requests.first {
      return "\(Self.check(last)) (\(last.status)) \(moment(last.at))"
    }
    switch findings.question {
    case .request: return "no refused request has this id, among those of \(RefusedRequest.keptDays) days"
    case .hint: return "no key and no refused request has this hint"
    case .key: return "no key and no refused request has this id"
    case .credential(let token): return "no request is made with a \(token.type.title)"
    case .malformed(let problem, _): return problem.description
    }
  }

  private func doer(_ findings: RefusalFindings) -> String {
    guard let actor = findings.ending?.actor else { return "" }
    return " by \(actor.name)" + (actor.origin.isEmpty ? "" : " (\(actor.origin))")
  }

  private func revocationReason(_ findings: RefusalFindings) -> String {
    guard let reason = findings.key?.revokedReason, !reason.isEmpty else { return ", no reason was given" }
    return ", reason \"\(reason)\""
  }

  package func moment(_ date: Date) -> String { dates.moment(date, now: now) }
}

/// All that a store knows about why something is refused.
package struct RefusalFindings: Sendable {
  package let question: RefusalQuestion
  /// The keys that may be meant: one behind a credential, several where a hint is not enough.
  package let keys: [APIKey]
  package let verdict: Verdict
  /// The event that ended or stopped the key: who did it, when and why.
  package let ending: AuditEvent?
  /// What was refused lately, newest first.
  package let requests: RefusalPage

  /// What the next request with it gets.
  package enum Verdict: Hashable, Sendable {
    case accepted
    case refused(Refusal)
    /// Nobody can say: a hint or an identifier names no key, or several.
    case open
  }

  package init(
    question: RefusalQuestion,
    keys: [APIKey] = [],
    verdict: Verdict,
    ending: AuditEvent? = nil,
    requests: RefusalPage
  ) {
    self.question = question
    self.keys = keys
    self.verdict = verdict
    self.ending = ending
    self.requests = requests
  }

  /// The key that is meant, where there is no doubt.
  package var key: APIKey? { keys.count == 1 ? keys[0] : nil }

  /// The request that was asked about; nil where the question is another, or no request has this identifier.
  package var request: RefusedRequest? {
    guard case .request = question else { return nil }
    return requests.requests.first
  }

  /// Whether the next request passes.
  package var isAccepted: Bool { verdict == .accepted }

  /// Whether nothing at all was found.
  package var isEmpty: Bool { keys.isEmpty && verdict == .open && requests.requests.isEmpty }
}

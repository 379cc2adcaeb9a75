import Credentials
import FoundationEssentials

/// The screen that says why a credential or a request is refused.
struct WhyRefused {
  var field = QuestionField()
  /// What was asked last; nil before anything was.
  private(set) var question: RefusalQuestion?
  /// The answer to it; nil while it is being looked up.
  private(set) var findings: RefusalFindings?
  var requests = ListWindow<RefusedRequest>()
  var isLooking = false

  /// Refused requests shown at most.
  private static let limit = 200

  /// Asks; what was answered before goes.
  mutating func ask(_ question: RefusalQuestion, at now: Date) -> [Effect] {
    self.question = question
    findings = nil
    requests = ListWindow()
    return reload(at: now)
  }

  /// Asks again, and shows the old answer until the new one is there.
  mutating func reload(at now: Date) -> [Effect] {
    guard let question else { return [] }
    isLooking = true
    return [.ask(.explain(question, limit: Self.limit, at: now))]
  }

  /// An answer to an earlier question is out of date.
  mutating func take(_ findings: RefusalFindings) {
    guard findings.question == question else { return }
    isLooking = false
    self.findings = findings
    requests.take(findings.requests.requests, hasMore: findings.requests.hasMore, after: nil)
  }

  /// What the answer is about; nil before anything was asked.
  var title: String? {
    guard case .key = question, let key = findings?.key else { return question?.name }
    return "\(key.displayName) \(key.shortHint)"
  }

  var standingNotice: Notice? {
    guard field.isEmpty else {
      return .hint("What may be a secret is not shown, and is forgotten once asked.")
    }
    return .hint("Type or paste a key, a hint (…9Q2F) or a request's id (req_…), then Enter.")
  }
}

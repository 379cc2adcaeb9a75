import Credentials
import FoundationEssentials

/// The page of one key.
struct KeyDetail {
  var key: APIKey
  var usage: KeyUsage?
  var trail: KeyTrail
  /// What recomputing the audit chain said; nil while it is at work.
  var chain: AuditVerification?

  init(key: APIKey, usage: KeyUsage?) {
    self.key = key
    self.usage = usage
    trail = KeyTrail(of: key.id)
  }

  /// What to ask the store when it opens, or after a change.
  var reload: [Effect] {
    [.ask(.key(key.id)), .ask(.usage(key.id)), trail.ask(), .ask(.verifyChain)]
  }

  /// What the key can do without; nil while its use is being looked up.
  func narrowing(at now: Date) -> Narrowing? {
    usage.map { Narrowing(of: key, $0, at: now) }
  }

  /// What is worth suggesting: enough days have shown it, and the key still works.
  func suggestedNarrowing(at now: Date) -> Narrowing? {
    guard let narrowing = narrowing(at: now), narrowing.isConvincing,
      [.active, .inGrace, .disabled].contains(key.status(at: now))
    else { return nil }
    return narrowing
  }

  func standingNotice(at now: Date) -> Notice? {
    guard let narrowing = suggestedNarrowing(at: now), let first = narrowing.goes.ordered.first else {
      return nil
    }
    let isOne = narrowing.goes.count == 1
    let subject = isOne ? "\(first) has" : "\(first) and \(narrowing.goes.count - 1) more have"
    return .hint("\(subject) not been used \(narrowing.span): N takes \(isOne ? "it" : "them") away.")
  }
}

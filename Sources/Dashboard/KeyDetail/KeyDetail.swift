import Credentials
import FoundationEssentials

/// The page of one key.
struct KeyDetail {
  var key: APIKey
  var usage: KeyUsage?
  var trail: AuditPage?
  /// What recomputing the audit chain said; nil while it is at work.
  var chain: AuditVerification?
  /// The selected event, and the first one on the screen.
  var selected = 0
  var top = 0

  init(key: APIKey, usage: KeyUsage?) {
    self.key = key
    self.usage = usage
  }

  /// What to ask the store when it opens, or after a change.
  var reload: [Effect] {
    [.ask(.key(key.id)), .ask(.usage(key.id)), .ask(.trail(key.id)), .ask(.verifyChain)]
  }

  /// Scopes that were granted and not needed for 30 days, where others were; none while the key is younger, since
  /// that says nothing.
  func unusedScopes(at now: Date) -> [Scope] {
    guard let usage, now.timeIntervalSince(key.createdAt) >= 30 * RotationPolicy.day else { return [] }
    let unused = key.scopes.subtracting(usage.scopes30d)
    return unused == key.scopes ? [] : unused.ordered
  }

  func standingNotice(at now: Date) -> Notice? {
    let unused = unusedScopes(at: now)
    guard let first = unused.first, key.revokedAt == nil else { return nil }
    let subject = unused.count == 1 ? "\(first) has" : "\(first) and \(unused.count - 1) more have"
    return .hint("\(subject) not been used for 30 days: e narrows the scopes.")
  }
}

import Credentials

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

  /// Scopes that were granted and not needed for 30 days; none while the key is younger, since that says nothing.
  var unusedScopes: [Scope] {
    guard let usage, usage.last != nil else { return [] }
    return key.scopes.subtracting(usage.scopes30d).ordered
  }

  var standingNotice: Notice? {
    let unused = unusedScopes
    guard let first = unused.first, key.revokedAt == nil else { return nil }
    let subject = unused.count == 1 ? "\(first) has" : "\(first) and \(unused.count - 1) more have"
    return .hint("\(subject) not been used for 30 days: e narrows the scopes.")
  }
}

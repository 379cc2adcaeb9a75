import Credentials

/// A question or an order to the store.
enum Request: Sendable {
  case page(KeyQuery, PagePurpose)
  case tally(KeyFilter, before: KeyCursor?, generation: Int)
  case counts
  case policy
  case passedDeadlines
  case hourlyRequests([KeyID])
  case usage(KeyID)
  case trail(KeyID)
  case key(KeyID)
  case mostOverdue
  case verifyChain
  case isNameInUse(String)

  case create(KeyDraft)
  case confirmSaved(KeyID)
  case edit(KeyID, KeyEdit)
  case disable(KeyID)
  case enable(KeyID)
  case rotate(KeyID, GracePeriod)
  case retire(KeyID)
  case revoke(KeyID, reason: String)

  /// Whether it is an order: those are never given up half-way.
  var isChange: Bool {
    switch self {
    case .create, .confirmSaved, .edit, .disable, .enable, .rotate, .retire, .revoke, .passedDeadlines: true
    case .page, .tally, .counts, .policy, .hourlyRequests, .usage, .trail, .key, .mostOverdue, .verifyChain,
      .isNameInUse:
      false
    }
  }
}

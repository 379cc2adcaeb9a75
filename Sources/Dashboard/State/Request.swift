import Credentials
import FoundationEssentials

/// A question or an order to the store.
enum Request: Sendable {
  case page(KeyQuery, PagePurpose)
  case tally(KeyFilter, before: KeyCursor?, generation: Int)
  case counts
  case policy
  case passedDeadlines
  case hourlyRequests([KeyID])
  case usage(KeyID)
  /// Events about a key: the newest, or those older than a sequence number.
  case trail(KeyID, before: Int?)
  case key(KeyID)
  /// The most overdue key behind a place.
  case nextOverdue(after: KeyCursor?)
  /// Keys to mark.
  case matchingKeys(KeyQuery, generation: Int)
  /// Marked keys as they are now.
  case markedKeys([KeyID])
  case verifyChain
  case isNameInUse(String)
  /// What the store is, and how long it takes to answer.
  case engine
  case pendingApprovals
  /// The newest signs of stolen tokens.
  case alerts
  case grants(GrantQuery)
  case apps(after: AppID?, limit: Int)
  case grantCount(AppID)
  case events(AuditQuery, AuditPurpose)
  /// The key that something on the screen is about, to show its page.
  case openKey(KeyID)
  case exportEvents(AuditExport)
  case explain(RefusalQuestion, limit: Int, at: Date)
  case upcomingKeys
  case busiestKeys

  case create(KeyDraft)
  case confirmSaved(KeyID)
  case edit(KeyID, KeyEdit)
  case disable(KeyID)
  case enable(KeyID)
  /// The old key, as it was last seen.
  case rotate(APIKey, GracePeriod)
  case retire(KeyID)
  case revoke(KeyID, reason: String)
  case undo(UndoStep)

  case approve(ApprovalID, UserCode, ScopeSet)
  case deny(ApprovalID)
  case createApp(AppDraft)
  case rotateSecret(AppID)
  case deleteApp(AppID)
  case revokeGrant(KeyID, reason: String)
  case setPolicy(RotationPolicy)

  /// Whether it is an order: those are never given up half-way.
  var isChange: Bool {
    switch self {
    case .create, .confirmSaved, .edit, .disable, .enable, .rotate, .retire, .revoke, .passedDeadlines,
      .approve, .deny, .createApp, .rotateSecret, .deleteApp, .revokeGrant, .setPolicy, .undo:
      true
    case .page, .tally, .counts, .policy, .hourlyRequests, .usage, .trail, .key, .nextOverdue, .verifyChain,
      .isNameInUse, .engine, .pendingApprovals, .alerts, .grants, .apps, .grantCount, .events, .openKey,
      .exportEvents,
      .upcomingKeys, .busiestKeys, .matchingKeys, .markedKeys, .explain:
      false
    }
  }

  /// Whether nobody has asked for it just now: where it fails, its place on the screen says so, and no
  /// message.
  var isQuiet: Bool {
    switch self {
    case .passedDeadlines, .engine, .pendingApprovals, .alerts, .grants, .apps, .grantCount, .events,
      .upcomingKeys,
      .busiestKeys:
      true
    default: false
    }
  }
}

import Credentials
import Terminal

@testable import Dashboard

extension Effect {
  /// The effect in a few words, for tests to compare.
  var words: String {
    switch self {
    case .ask(let request): request.words
    case .copy: "copy the secret"
    case .copyText(let text): "copy \(text)"
    case .write(_, let path): "write \(path)"
    case .forgetScreen: "forget the screen"
    case .cancelLookups: "cancel lookups"
    case .show(let appearance): "show \(appearance.words)"
    case .moveClock(let days): "move clock \(days)"
    case .suspend: "suspend"
    case .keep(let preferences) where preferences.appearance != Appearance():
      "keep \(preferences.appearance.words)"
    case .keep(let preferences):
      "keep \(preferences.sort?.text ?? "-") \(preferences.hiddenColumns.map(\.rawValue).sorted().joined(separator: ","))"
    }
  }

  var isChange: Bool {
    if case .ask(let request) = self { request.isChange && request.words != "deadlines" } else { false }
  }
}

extension Request {
  fileprivate var words: String {
    switch self {
    case .page(_, let purpose): "page \(purpose.kind)"
    case .tally: "tally"
    case .counts: "counts"
    case .policy: "policy"
    case .passedDeadlines: "deadlines"
    case .hourlyRequests(let ids): "hours of \(ids.count)"
    case .usage(let id): "usage of \(id)"
    case .trail(let id, nil): "trail of \(id)"
    case .trail(let id, let sequence?): "trail of \(id) before \(sequence)"
    case .key(let id): "key \(id)"
    case .nextOverdue(let place): "next overdue\(place == nil ? "" : " behind")"
    case .matchingKeys(let query, _): "keys to mark, \(query.limit) at most"
    case .markedKeys(let ids): "\(ids.count) marked keys"
    case .undo(let step): step.words
    case .verifyChain: "chain"
    case .isNameInUse(let name): "name \(name)"
    case .create(let draft): "create \(draft.name)"
    case .confirmSaved(let id): "confirm \(id)"
    case .edit(let id, _): "edit \(id)"
    case .disable(let id): "disable \(id)"
    case .enable(let id): "enable \(id)"
    case .rotate(let key, let grace): "rotate \(key.id) grace \(grace.seconds)"
    case .retire(let id): "retire \(id)"
    case .revoke(let id, let reason): "revoke \(id): \(reason)"
    case .pendingApprovals: "approvals"
    case .alerts: "alerts"
    case .grants(let query): "grants\(query.cursor.map { " after \($0)" } ?? "")"
    case .apps(let cursor, _): "apps\(cursor.map { " after \($0)" } ?? "")"
    case .grantCount(let id): "grant count of \(id)"
    case .events(let query, let purpose):
      query.filter.terms.isEmpty
        ? "events \(purpose.kind)" : "events \(purpose.kind) \(query.filter.text ?? "?")"
    case .setPolicy(let policy): "policy \(policy.period)/\(policy.warning)"
    case .upcomingKeys: "upcoming"
    case .busiestKeys: "busiest"
    case .explain(let question, _, _): "why \(question.name)"
    case .engine: "engine"
    case .openKey(let id): "open \(id)"
    case .exportEvents(let export): "export to \(export.path)"
    case .approve(let id, let code, let scopes): "approve \(id) \(code): \(scopes.joined)"
    case .deny(let id): "deny \(id)"
    case .createApp(let draft): "register \(draft.name)"
    case .rotateSecret(let id): "new secret of \(id)"
    case .deleteApp(let id): "delete \(id)"
    case .revokeGrant(let id, let reason): "revoke \(id): \(reason)"
    }
  }
}

extension UndoStep {
  fileprivate var words: String {
    switch change {
    case .disabled(let key): "undo disabling \(key.id)"
    case .enabled(let key): "undo enabling \(key.id)"
    case .edited(_, let key): "undo editing \(key.id)"
    case .disabledAll(let keys): "undo disabling \(keys.count)"
    case .enabledAll(let keys): "undo enabling \(keys.count)"
    }
  }
}

extension [Effect] {
  var words: [String] { map(\.words) }

  /// Only what changes the store.
  var changes: [String] { filter(\.isChange).words }

  var pages: [(query: KeyQuery, purpose: PagePurpose)] {
    compactMap { effect in
      if case .ask(.page(let query, let purpose)) = effect { (query, purpose) } else { nil }
    }
  }

  var drafts: [KeyDraft] {
    compactMap { if case .ask(.create(let draft)) = $0 { draft } else { nil } }
  }

  var edits: [KeyEdit] {
    compactMap { if case .ask(.edit(_, let edit)) = $0 { edit } else { nil } }
  }
}

extension Appearance {
  fileprivate var words: String { theme.rawValue + (usesMouse ? " with mouse" : "") }
}

import Credentials
import Terminal

extension State {
  mutating func runInApps(_ command: Command.ID) -> [Effect] {
    switch command {
    case .down, .nextScope: return moveInApps(by: 1)
    case .up, .previousScope: return moveInApps(by: -1)
    case .pageDown: return moveInApps(by: max(1, appsPageHeight))
    case .pageUp: return moveInApps(by: -max(1, appsPageHeight))
    case .first: return moveInApps(by: -rowsInFocus)
    case .last: return moveInApps(by: rowsInFocus)
    case .nextPanel, .previousPanel:
      movePanel(by: command == .nextPanel ? 1 : -1)
      return appsSettled()
    case .open: return openEntry()
    case .press:
      notice = apps.draft?.userCode == nil ? nil : .hint("A approves: a large letter, so that no Enter does.")
      return []
    case .narrow: apps.draft?.narrow()
    case .approve: return approve()
    case .deny:
      if let approval = apps.draft?.approval {
        modal = .confirmation(Confirmation(.deny(approval), key: nil))
      }
    case .createApp: screens.append(.appForm(AppForm()))
    case .rotateSecret:
      if let app = apps.apps.selectedRow {
        modal = .confirmation(Confirmation(.rotateSecret(app), key: nil))
      }
    case .disconnect: return askToDisconnect()
    case .copyEntryID: return copyEntryID()
    case .back: return backInApps()
    default: break
    }
    return []
  }

  /// Gives a key to the code's field; nil for one that it has no use for.
  mutating func editCode(_ key: Key) -> [Effect]? {
    guard var draft = apps.draft, !draft.isSubmitting, draft.type(key) else { return nil }
    if let problem = draft.problem { notice = .caution(Self.sentence(problem)) }
    apps.draft = draft
    return []
  }

  private var rowsInFocus: Int {
    switch apps.focus {
    case .waiting: inbox.requests.rows.count
    case .scopes: apps.draft?.boxes.count ?? 0
    case .code: 1
    case .grants: apps.grants.rows.count
    case .apps: apps.apps.rows.count
    }
  }

  /// A request's code, or all that an app was granted.
  private mutating func openEntry() -> [Effect] {
    switch apps.focus {
    case .waiting, .scopes: apps.focus = .code
    case .code, .grants: break
    case .apps:
      apps.focus = .grants
      return showGrants(of: apps.apps.selectedRow)
    }
    return []
  }

  private mutating func showGrants(of app: App?) -> [Effect] {
    apps.narrowGrants(to: app)
    return [.ask(.grants(apps.grantQuery(after: nil)))]
  }

  private mutating func approve() -> [Effect] {
    guard var draft = apps.draft, let code = draft.userCode else { return [] }
    draft.isSubmitting = true
    apps.draft = draft
    return [.ask(.approve(draft.approval.id, code, draft.scopes))]
  }

  private mutating func askToDisconnect() -> [Effect] {
    if apps.focus == .grants, let grant = apps.grants.selectedRow {
      modal = .disconnection(Disconnection(.grant(grant)))
    } else if apps.focus == .apps, let app = apps.apps.selectedRow {
      modal = .disconnection(Disconnection(.app(app)))
      return [.ask(.grantCount(app.id))]
    }
    return []
  }

  private mutating func copyEntryID() -> [Effect] {
    let id: String? =
      switch apps.focus {
      case .waiting, .scopes, .code: apps.draft?.approval.app.rawValue
      case .grants: apps.grants.selectedRow?.id.rawValue
      case .apps: apps.apps.selectedRow?.id.rawValue
      }
    guard let id else { return [] }
    notice = .done("Sent \(id) to your terminal's clipboard.")
    return [.copyText(id)]
  }

  /// One step at a time: a question is given up, a field or an app's grants are left, and at last
  /// the tab.
  private mutating func backInApps() -> [Effect] {
    if connection.slowness(at: now) != nil { return [.cancelLookups] }
    if apps.focus == .grants, apps.grantsOf != nil { return showGrants(of: nil) }
    guard apps.focus == .waiting else {
      apps.focus = .waiting
      return appsSettled()
    }
    return show(.keys)
  }

  mutating func takeApproved(_ approval: Approval) -> [Effect] {
    inbox.remove(approval.id)
    settleApproval()
    let granted = approval.decision?.granted
    let scopes = granted.map { DurationWording.counted($0.scopes.count, "scope") } ?? ""
    notice = .done("\(approval.title) may act as \(granted?.owner ?? session.actor.name), with \(scopes).")
    return refreshAll()
  }

  mutating func takeDenied(_ approval: Approval) -> [Effect] {
    inbox.remove(approval.id)
    settleApproval()
    notice = .done("\(approval.title) was denied. It got nothing.")
    return refreshAll()
  }
}

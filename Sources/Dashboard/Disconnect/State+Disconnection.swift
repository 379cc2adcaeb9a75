import Credentials
import Terminal

extension State {
  mutating func editDisconnection(_ key: Key) -> [Effect]? {
    guard case .disconnection(var dialog) = modal, !dialog.isSubmitting else { return nil }
    switch dialog.focus {
    case .reason: guard dialog.reason.handle(key) else { return nil }
    case .name: guard dialog.name.handle(key) else { return nil }
    case .cancel, .revoke:
      guard key == .left || key == .right else { return nil }
      dialog.focus = dialog.focus == .cancel ? .revoke : .cancel
    }
    dialog.problem = nil
    modal = .disconnection(dialog)
    return []
  }

  mutating func runInDisconnection(_ command: Command.ID) -> [Effect] {
    guard case .disconnection(var dialog) = modal, !dialog.isSubmitting else { return [] }
    switch command {
    case .nextField: dialog.moveFocus(by: 1)
    case .previousField: dialog.moveFocus(by: -1)
    case .back:
      modal = nil
      return []
    case .press:
      switch dialog.focus {
      case .reason, .name: dialog.moveFocus(by: 1)
      case .cancel:
        modal = nil
        return []
      case .revoke where dialog.isUnlocked:
        dialog.isSubmitting = true
        modal = .disconnection(dialog)
        return [.ask(dialog.request)]
      case .revoke: dialog.focus = .name
      }
    default: return []
    }
    modal = .disconnection(dialog)
    return []
  }

  mutating func takeGrantCount(_ count: Int, of id: AppID) {
    guard case .disconnection(var dialog) = modal, case .app(let app) = dialog.subject, app.id == id else {
      return
    }
    dialog.grantCount = count
    modal = .disconnection(dialog)
  }

  mutating func takeRevokedGrant(_ grant: Grant) -> [Effect] {
    closeDisconnection()
    apps.grants.removeAll { $0.id == grant.id }
    notice = .done("\(grant.title) has no access any more: its next request gets 401.")
    return refreshAll()
  }

  mutating func takeDeletedApp(_ app: App) -> [Effect] {
    closeDisconnection()
    apps.apps.removeAll { $0.id == app.id }
    if apps.grantsOf?.id == app.id { apps.grantsOf = nil }
    notice = .done("\(app.name) is deleted, and all that it was granted has ended.")
    return refreshAll()
  }

  private mutating func closeDisconnection() {
    if case .disconnection = modal { modal = nil }
  }
}

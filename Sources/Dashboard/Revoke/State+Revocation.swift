import Credentials
import Terminal

extension State {
  mutating func editRevocation(_ key: Key) -> [Effect]? {
    guard case .revocation(var revocation) = modal, !revocation.isSubmitting else { return nil }
    let isHandled =
      switch revocation.focus {
      case .reason: revocation.reason.handle(key)
      case .name: revocation.name.handle(key)
      case .cancel, .revoke: false
      }
    if !isHandled, key == .left || key == .right, revocation.focus == .cancel || revocation.focus == .revoke {
      revocation.focus = revocation.focus == .cancel ? .revoke : .cancel
    } else if !isHandled {
      return nil
    }
    revocation.problem = nil
    modal = .revocation(revocation)
    return []
  }

  mutating func runInRevocation(_ command: Command.ID) -> [Effect] {
    guard case .revocation(var revocation) = modal, !revocation.isSubmitting else { return [] }
    switch command {
    case .nextField: revocation.moveFocus(by: 1)
    case .previousField: revocation.moveFocus(by: -1)
    case .back:
      modal = nil
      return []
    case .rotateInstead, .disableInstead:
      return takeSaferWay(command, than: revocation)
    case .press:
      switch revocation.focus {
      case .reason, .name: revocation.moveFocus(by: 1)
      case .cancel:
        modal = nil
        return []
      case .revoke where revocation.isUnlocked:
        revocation.isSubmitting = true
        modal = .revocation(revocation)
        return [.ask(.revoke(revocation.key.id, reason: revocation.reason.text))]
      case .revoke: revocation.focus = .name
      }
    default: return []
    }
    modal = .revocation(revocation)
    return []
  }

  /// The safer thing that the dialog offers. Where it is not possible the dialog stays, and the line says why.
  private mutating func takeSaferWay(_ command: Command.ID, than revocation: Revocation) -> [Effect] {
    let safer: Command.ID = command == .rotateInstead ? .rotate : .toggleDisabled
    let isDisabled = revocation.key.disabledAt != nil
    if let reason = reasonAgainst(safer) {
      notice = .hint(reason)
      return []
    }
    if command == .disableInstead, isDisabled {
      notice = .hint("\(revocation.key.displayName) is disabled already.")
      return []
    }
    let effects = runOnKey(safer)
    if case .revocation = modal { modal = nil }
    return effects
  }
}

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
      modal = nil
      return runOnKey(replacing: command)
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

  /// The safer thing that the dialog offers; says why where it is not possible.
  private mutating func runOnKey(replacing command: Command.ID) -> [Effect] {
    let safer: Command.ID = command == .rotateInstead ? .rotate : .toggleDisabled
    if let reason = reasonAgainst(safer) {
      notice = .hint(reason)
      return []
    }
    return runOnKey(safer)
  }
}

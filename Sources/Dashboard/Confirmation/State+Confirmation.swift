import Credentials

extension State {
  mutating func runInConfirmation(_ command: Command.ID) -> [Effect] {
    guard case .confirmation(let confirmation) = modal else { return [] }
    modal = nil
    guard command == .confirm else { return [] }
    switch (confirmation.question, confirmation.key) {
    case (.disable, let key?): return [.ask(.disable(key.id))]
    case (.retire, let key?): return [.ask(.retire(key.id))]
    case (.narrow(let narrowing), let key?): return [.ask(.edit(key.id, KeyEdit(scopes: narrowing.stays)))]
    case (.discardForm, _), (.discardPolicy, _):
      screens.removeLast()
      return []
    case (.deny(let approval), _): return [.ask(.deny(approval.id))]
    case (.rotateSecret(let app), _): return [.ask(.rotateSecret(app.id))]
    case (.disable, nil), (.retire, nil), (.narrow, nil):
      return []
    }
  }
}

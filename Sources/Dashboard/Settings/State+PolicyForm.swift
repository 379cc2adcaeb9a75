import Credentials
import Terminal

extension State {
  mutating func editPolicyForm(_ key: Key) -> [Effect]? {
    guard case .policyForm(var form) = screens.last, !form.isSubmitting, form.handle(key) else { return nil }
    updateScreen { $0 = .policyForm(form) }
    return []
  }

  mutating func runInPolicyForm(_ command: Command.ID) -> [Effect] {
    guard case .policyForm(var form) = screens.last, !form.isSubmitting else { return [] }
    switch command {
    case .nextField: form.moveFocus(by: 1)
    case .previousField: form.moveFocus(by: -1)
    case .press where form.focus != .button: form.moveFocus(by: 1)
    case .press, .submit: return submit(form)
    case .back where form.isTouched:
      modal = .confirmation(Confirmation(.discardPolicy, key: nil))
      return []
    case .back:
      screens.removeLast()
      return []
    default: return []
    }
    updateScreen { $0 = .policyForm(form) }
    return []
  }

  private mutating func submit(_ form: PolicyForm) -> [Effect] {
    // The button may be pressed where ^S is refused.
    if let reason = reasonAgainst(.submit) {
      notice = .hint(reason)
      return []
    }
    var form = form
    form.isSubmitting = true
    updateScreen { $0 = .policyForm(form) }
    return [.ask(.setPolicy(form.policy))]
  }

  mutating func takePolicySet(_ policy: RotationPolicy) -> [Effect] {
    if case .policyForm = screens.last { screens.removeLast() }
    self.policy = policy
    notice = .done("Keys are due every \(DurationWording.counted(policy.period, "day")) from now on.")
    return refreshAll()
  }
}

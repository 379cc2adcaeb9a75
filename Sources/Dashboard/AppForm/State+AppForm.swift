import Credentials
import Terminal

extension State {
  mutating func editAppForm(_ key: Key) -> [Effect]? {
    guard case .appForm(var form) = screens.last, !form.isSubmitting, form.handle(key) else { return nil }
    updateScreen { $0 = .appForm(form) }
    return []
  }

  mutating func runInAppForm(_ command: Command.ID) -> [Effect] {
    guard case .appForm(var form) = screens.last, !form.isSubmitting else { return [] }
    switch command {
    case .nextField: form.moveFocus(by: 1)
    case .previousField: form.moveFocus(by: -1)
    case .toggle where form.focus == .button: return submitAppForm(form)
    case .toggle where form.focus == .scopes: tick(form.matrix.access, in: &form)
    case .toggle: form.chooseKind()
    case .columnRead: tick(.read, in: &form)
    case .columnWrite: tick(.write, in: &form)
    case .allRead:
      form.matrix.tickAllReads()
      form.forgetProblems()
    case .press:
      if form.focus == .button { return submitAppForm(form) }
      form.moveFocus(by: 1)
    case .submit: return submitAppForm(form)
    case .back:
      if form.isTouched {
        modal = .confirmation(Confirmation(.discardForm, key: nil))
      } else {
        screens.removeLast()
      }
      return []
    default: return []
    }
    updateScreen { $0 = .appForm(form) }
    return []
  }

  private func tick(_ access: Scope.Access, in form: inout AppForm) {
    _ = form.matrix.toggle(access)
    form.forgetProblems()
  }

  private mutating func submitAppForm(_ form: AppForm) -> [Effect] {
    var form = form
    let draft = form.draft
    let problems = draft.problems
    if problems.isEmpty { form.isSubmitting = true } else { form.show(problems) }
    updateScreen { $0 = .appForm(form) }
    return problems.isEmpty ? [.ask(.createApp(draft))] : []
  }

  /// A new app: with a secret it is revealed like a key, without one there is nothing to keep.
  mutating func takeNewApp(_ issued: IssuedApp) -> [Effect] {
    if case .appForm = screens.last { screens.removeLast() }
    apps.focus = .apps
    apps.apps.wanted = issued.app.id
    if let secret = issued.secret {
      modal = .reveal(Reveal(issued.app, secret: secret, isNew: true, now: now))
    } else {
      notice = .done("\(issued.app.name) is registered. y copies its id, \(issued.app.id).")
    }
    return refreshAll()
  }

  /// The new secret of an app that was there before.
  mutating func takeNewSecret(_ issued: IssuedApp) -> [Effect] {
    guard let secret = issued.secret else { return refreshAll() }
    modal = .reveal(Reveal(issued.app, secret: secret, isNew: false, now: now))
    return refreshAll()
  }
}

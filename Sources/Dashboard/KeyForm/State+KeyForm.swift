import Credentials
import Terminal

extension State {
  mutating func editForm(_ key: Key) -> [Effect]? {
    guard case .form(var form) = screens.last, !form.isSubmitting else { return nil }
    let name = form.name.text
    guard form.handle(key) else { return nil }
    var effects: [Effect] = []
    if form.name.text != name {
      form.nameOwner = nil
      if !form.name.text.isEmpty { effects.append(.ask(.isNameInUse(form.name.text))) }
    }
    showForm(form)
    return effects
  }

  mutating func runInForm(_ command: Command.ID) -> [Effect] {
    guard case .form(var form) = screens.last else { return [] }
    if form.isSubmitting { return [] }
    switch command {
    case .nextField: form.moveFocus(by: 1)
    case .previousField: form.moveFocus(by: -1)
    case .toggle where form.focus == .scopes: notice = form.tick(form.scopeAccess).map(Notice.caution)
    case .toggle where form.focus == .button: return submitForm()
    case .toggle: form.choose(1)
    case .columnRead: notice = form.tick(.read).map(Notice.caution)
    case .columnWrite: notice = form.tick(.write).map(Notice.caution)
    case .allRead: form.tickAllReads()
    case .press:
      if form.focus == .button { return submitForm() }
      form.moveFocus(by: 1)
    case .submit: return submitForm()
    case .back:
      if form.isTouched {
        modal = .confirmation(Confirmation(.discardForm, key: form.editedKey))
        return []
      }
      screens.removeLast()
      return []
    default: return []
    }
    showForm(form)
    return []
  }

  private mutating func showForm(_ form: KeyForm) {
    updateScreen { $0 = .form(form) }
  }

  private mutating func submitForm() -> [Effect] {
    guard case .form(var form) = screens.last else { return [] }
    switch form.mode {
    case .create:
      switch form.draft(at: now, session.dates) {
      case .success(let draft):
        form.isSubmitting = true
        showForm(form)
        return [.ask(.create(draft))]
      case .failure(let problems):
        form.show(problems.list)
      }
    case .edit(let key):
      let edit = form.edit.reduced(for: key)
      if edit.isEmpty {
        screens.removeLast()
        notice = .hint("Nothing was changed.")
        return []
      }
      let problems = edit.problems(on: key)
      if problems.isEmpty {
        form.isSubmitting = true
        showForm(form)
        return [.ask(.edit(key.id, edit))]
      }
      form.show(problems)
    }
    showForm(form)
    return []
  }

  /// Takes in what the store says about a name; the key that is edited may keep its own.
  mutating func takeNameOwner(_ name: String, _ owner: APIKey?) {
    guard case .form(var form) = screens.last, form.name.text == name else { return }
    let isSameKind = owner.map { ($0.type == .personal) == form.isPersonal } ?? false
    if let owner, isSameKind, owner.id != form.editedKey?.id {
      form.nameOwner = .key(owner)
    } else {
      form.nameOwner = .nobody(name: name)
    }
    showForm(form)
  }
}

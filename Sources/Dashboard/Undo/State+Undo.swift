import Credentials

/// Taking back what was done last.
extension State {
  var reasonAgainstUndo: String? {
    if let reason = reasonAgainstAnyChange { return reason }
    if undos.isTurningBack { return "The store is at work on it." }
    return undos.isEmpty ? "There is nothing to undo." : nil
  }

  /// A change to many is taken back as one: it asks once, and goes from key to key.
  mutating func undoLast() -> [Effect] {
    guard let step = undos.last else { return [] }
    switch step.change {
    case .disabled, .enabled, .edited:
      undos.isTurningBack = true
      return [.ask(.undo(step))]
    case .disabledAll(let keys):
      return openBulk(BulkChange(.enable, keys, at: now, undoing: step))
    case .enabledAll(let keys):
      return openBulk(BulkChange(.disable, keys, at: now, undoing: step))
    }
  }

  /// The key as it was before, from the form that was just submitted or from the list.
  mutating func takeEdited(_ key: APIKey) -> [Effect] {
    let before = knownKey(key.id)
    let sentence = sentence(onEdited: key)
    if case .form = screens.last { screens.removeLast() }
    return takeChanged(key, "\(sentence)\(rememberEdit(from: before, to: key))")
  }

  mutating func takeToggled(_ key: APIKey) -> [Effect] {
    let isDisabled = key.disabledAt != nil
    undos.push(UndoStep(isDisabled ? .disabled(key) : .enabled(key)))
    return takeChanged(key, "\(key.displayName) \(isDisabled ? "is disabled" : "works again"). u undoes it.")
  }

  /// - Returns: what the message line says of it.
  private mutating func rememberEdit(from before: APIKey?, to after: APIKey) -> String {
    guard let before else { return "" }
    let isNarrowed = before.scopes != after.scopes
    guard let step = UndoStep(editedFrom: before, to: after) else {
      return isNarrowed ? " Narrowed scopes cannot be widened again." : ""
    }
    undos.push(step)
    return isNarrowed ? " u undoes all but the narrowed scopes." : " u undoes it."
  }

  mutating func rememberBulk(_ change: BulkChange) {
    if let step = change.undoes, !change.done.isEmpty { undos.remove(step) }
    guard undos.offers(change) else { return }
    undos.push(UndoStep(change.action == .disable ? .disabledAll(change.done) : .enabledAll(change.done)))
  }

  mutating func takeUndone(_ key: APIKey, _ step: UndoStep) -> [Effect] {
    undos.isTurningBack = false
    undos.remove(step)
    return takeChanged(key, step.sentence(about: key))
  }

  /// A step that the store refuses never succeeds later; where it could not be reached, it may.
  mutating func takeUndoFailure(_ step: UndoStep, _ error: KeyStoreError) {
    undos.isTurningBack = false
    if case .unavailable = error { return }
    undos.remove(step)
  }

  private func knownKey(_ id: KeyID) -> APIKey? {
    if case .form(let form) = screens.last, let key = form.editedKey, key.id == id { return key }
    if case .detail(let detail) = screens.last, detail.key.id == id { return detail.key }
    return list.rows.first { $0.id == id }
  }
}

import Credentials

extension LinearDashboard {
  /// Takes back the last disable, enable or edit that was made here.
  func undo() async throws {
    guard let change = undoable else { throw AnswerProblem("there is nothing to take back") }
    let key: APIKey
    switch change {
    case .disabled(let id): key = try await store.enable(id, by: actor)
    case .enabled(let id): key = try await store.disable(id, by: actor)
    case .edited(let id, let back): key = try await store.edit(id, back, by: actor)
    }
    undoable = nil
    current = key
    try conversation.say("Taken back: \(sentence(change, key))")
  }

  private func sentence(_ change: UndoableChange, _ key: APIKey) -> String {
    switch change {
    case .disabled: "\(key.displayName) works again."
    case .enabled: "\(key.displayName) is disabled again."
    case .edited: "\(key.displayName) is what it was."
    }
  }

  /// Remembers an edit. Scopes that were taken away are gone for good: such an edit cannot be taken back.
  func rememberEdit(from before: APIKey, _ edit: KeyEdit) {
    guard edit.scopes == nil else {
      undoable = nil
      return
    }
    let back = KeyEdit(
      name: edit.name.map { _ in before.name },
      note: edit.note.map { _ in before.note },
      owner: edit.owner.map { _ in before.owner },
      environment: edit.environment.flatMap { _ in before.environment },
      rateLimit: edit.rateLimit.map { _ in before.rateLimit }
    )
    undoable = .edited(before.id, back: back)
  }
}

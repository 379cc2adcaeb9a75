import Credentials

extension LinearDashboard {
  /// Takes back the last disable, enable or edit that was made here.
  func undo() async throws {
    guard let change = undoable else { throw AnswerProblem("there is nothing to take back") }
    switch change {
    case .disabled(let ids):
      for id in ids {
        try await takeBack {
          try await store.enable(id, by: actor)
        } saying: {
          "\($0) works again"
        }
      }
    case .enabled(let ids):
      for id in ids {
        try await takeBack {
          try await store.disable(id, by: actor)
        } saying: {
          "\($0) is disabled again"
        }
      }
    case .edited(let id, let back):
      try await takeBack {
        try await store.edit(id, back, by: actor)
      } saying: {
        "\($0) is what it was"
      }
    }
    undoable = nil
  }

  private func takeBack(
    _ change: () async throws -> APIKey,
    saying sentence: (String) -> String
  ) async throws {
    let key = try await change()
    current = key
    try conversation.say("Taken back: \(sentence(key.displayName)).")
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

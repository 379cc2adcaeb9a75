import Credentials

extension Request {
  /// What the store says to a request about marked or overdue keys, and to one that takes something back.
  func replyAboutMany(from store: any DashboardStore, by actor: Actor) async throws(KeyStoreError) -> Answer {
    switch self {
    case .nextOverdue(let place):
      return try await nextOverdue(after: place, in: store)
    case .matchingKeys(let query, let generation):
      return .matchingKeys(try await store.keys(query), generation: generation)
    case .markedKeys(let ids):
      var keys: [APIKey] = []
      for id in ids where !Task.isCancelled { keys.append(try await store.key(id)) }
      return .markedKeys(keys)
    case .undo(let step):
      guard let key = try await step.turnBack(in: store, by: actor) else { return .nothing }
      return .undone(key, step)
    default:
      return .nothing
    }
  }

  private func nextOverdue(
    after place: KeyCursor?,
    in store: any DashboardStore
  ) async throws(KeyStoreError) -> Answer {
    let overdue = KeyFilter(terms: [.init(.state(.overdue))])
    let anchor = place.map { KeyQuery.Anchor.after($0) } ?? .start
    let page = try await store.keys(KeyQuery(filter: overdue, anchor: anchor, limit: 1))
    guard let key = page.keys.first else { return .nextOverdue(nil, remaining: 0) }
    let tally = try await store.tally(overdue, before: KeyCursor(at: key, in: .standard))
    return .nextOverdue(key, remaining: tally.matching - tally.position)
  }
}

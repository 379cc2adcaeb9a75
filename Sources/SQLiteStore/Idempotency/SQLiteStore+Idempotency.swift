package import Credentials

extension SQLiteStore: IdempotencyStore {
  package func createOnce(
    _ draft: KeyDraft,
    order: IdempotentOrder,
    by actor: Actor
  ) async throws(KeyStoreError) -> CreationOutcome {
    guard order.problems.isEmpty else { throw .invalid(order.problems) }
    return try await change { change in
      try change.forgetOldOrders()
      if let key = try change.outcome(of: order) { return .repeated(key) }
      let issued = try self.create(draft, by: actor, in: change)
      try change.remember(order, made: issued.key)
      return .issued(issued)
    }
  }
}

package import FoundationEssentials

/// A believable key and what it did until now.
package struct Sample: Sendable {
  package let draft: KeyDraft
  package let createdBy: Actor
  /// Days since it was created.
  package let age: Double
  /// Seconds since the last accepted request; nil for never.
  package let lastUsed: TimeInterval?
  /// Accepted requests in an hour, one figure for each 3 of the last 24 hours, oldest first.
  package let traffic: [Int]
  /// Addresses that the requests come from.
  package let addresses: Int
  /// Scopes that its requests need.
  package let usedScopes: ScopeSet

  init(
    _ draft: KeyDraft,
    by actor: Actor,
    age: Double,
    lastUsed: TimeInterval?,
    traffic: [Int],
    addresses: Int = 2,
    usedScopes: ScopeSet? = nil
  ) {
    self.draft = draft
    createdBy = actor
    self.age = age
    self.lastUsed = lastUsed
    self.traffic = traffic
    self.addresses = addresses
    self.usedScopes = usedScopes ?? draft.scopes
  }

  /// Its requests of the last 24 hours as a key with this identifier, oldest first.
  ///
  /// - Parameters:
  ///   - since: leaves out what happened before.
  ///   - now: the end of the 24 hours.
  ///   - scale: how many requests one of ``traffic`` stands for.
  package func uses(as id: KeyID, since: Date, now: Date, scale: Int = 1) -> [KeyUse] {
    guard let lastUsed else { return [] }
    let last = now - lastUsed
    let runningHour = now.timeIntervalSince1970.truncatingRemainder(dividingBy: 3_600)
    var uses: [KeyUse] = []
    for (hour, count) in traffic.flatMap({ [$0, $0, $0] }).enumerated() {
      let isRunning = hour == 23
      let start = now - runningHour - Double(23 - hour) * 3_600
      let step = (isRunning ? runningHour : 3_600) / Double(count + 1)
      for request in 0..<count {
        let at = start + step * Double(request + 1)
        if at >= since, at < last { uses.append(use(as: id, at: at, number: uses.count, count: scale)) }
      }
    }
    uses.append(use(as: id, at: last, number: 0))
    return uses
  }

  /// Its requests of the days before those 24 hours, oldest first: one entry for each day.
  ///
  /// - Parameters:
  ///   - since: leaves out what happened before.
  ///   - now: the end of the 24 hours.
  ///   - scale: how many requests one of ``traffic`` stands for.
  package func earlierUses(
    as id: KeyID,
    days: Int,
    since: Date,
    now: Date,
    scale: Int = 1
  ) -> [KeyUse] {
    guard let lastUsed else { return [] }
    let perDay = 3 * traffic.reduce(0, +) * scale
    return (1...days).reversed().compactMap { day in
      let at = now - Double(day) * RotationPolicy.day - 3_600
      guard at >= since, at <= now - lastUsed else { return nil }
      // Fewer on two days of seven, as where people rest at the end of the week.
      let share = [5, 6].contains(Int(at.timeIntervalSince1970 / RotationPolicy.day + 3) % 7) ? 3 : 10
      return use(as: id, at: at, number: day, count: max(1, perDay * share / 10))
    }
  }

  /// The request at this place in its row: every other comes from its busiest address.
  package func use(as id: KeyID, at: Date, number: Int, count: Int = 1) -> KeyUse {
    let scopes = usedScopes.ordered
    let scope = scopes[number % scopes.count]
    let resource = scope.resource?.rawValue ?? "user"
    return KeyUse(
      keyID: id,
      at: at,
      address: address(of: number),
      route: "\(scope.access == .write ? "POST" : "GET") /v1/\(resource)",
      scope: scope,
      count: count
    )
  }

  private func address(of number: Int) -> String {
    "203.0.113.\(40 + (number.isMultiple(of: 2) ? 0 : (number / 2) % addresses))"
  }
}

package import Credentials
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
  func uses(as id: KeyID, since: Date, now: Date) -> [KeyUse] {
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
        if at >= since, at < last { uses.append(use(as: id, at: at, number: uses.count)) }
      }
    }
    uses.append(use(as: id, at: last, number: 0))
    return uses
  }

  /// The one at this place in its row of requests: every other comes from its busiest address.
  private func use(as id: KeyID, at: Date, number: Int) -> KeyUse {
    let scopes = usedScopes.ordered
    let scope = scopes[number % scopes.count]
    let address = number.isMultiple(of: 2) ? 0 : (number / 2) % addresses
    let resource = scope.resource?.rawValue ?? "user"
    return KeyUse(
      keyID: id,
      at: at,
      address: "203.0.113.\(40 + address)",
      route: "\(scope.access == .write ? "POST" : "GET") /v1/\(resource)",
      scope: scope
    )
  }
}

import Credentials
import FoundationEssentials

/// Ends of keys: for a while, early, and for good.
extension LinearDashboard {
  func disable(_ key: APIKey) async throws {
    try check(key, for: "disable")
    guard key.disabledAt == nil else {
      throw CommandFailure(.refused, "\(key.displayName) is disabled already; `enable` lets it work again")
    }
    try await sayImpact(of: key)
    try await conversation.confirm("Disable it?", help: ["Its requests are refused until `enable`."])
    current = try await store.disable(key.id, by: actor)
    undoable = .disabled([key.id])
    try conversation.say("Disabled \(key.displayName). The next request with it is refused.")
  }

  func enable(_ key: APIKey) async throws {
    guard key.disabledAt != nil else {
      throw CommandFailure(.refused, "\(key.displayName) is not disabled")
    }
    current = try await store.enable(key.id, by: actor)
    undoable = .enabled([key.id])
    try conversation.say("Enabled \(key.displayName). The next request with it is accepted.")
  }

  func retire(_ named: APIKey) async throws {
    let key = try await store.keyInGrace(named, at: session.now())
    try await sayImpact(of: key)
    try await conversation.confirm(
      "End its grace now?",
      help: ["Its successor works on. Once the old key's traffic has stopped, it need not live on."]
    )
    let retired = try await store.retire(key.id, by: actor)
    try conversation.say("Retired \(retired.displayName). The next request with it is refused.")
  }

  func revoke(_ key: APIKey) async throws {
    guard key.revokedAt == nil else {
      throw CommandFailure(.refused, "\(key.displayName) is revoked already")
    }
    try conversation.say("To revoke, which cannot be undone:")
    try await sayImpact(of: key)
    try conversation.say("Safer: `rotate` replaces it with a grace, `disable` can be undone.")
    var reason = ""
    try await conversation.walk([true, false]) { isReason in
      if isReason {
        reason = try await self.reason()
      } else {
        try await conversation.confirm("revoke it", byTyping: key.name)
      }
    }
    current = try await store.revoke(key.id, reason: reason, by: actor)
    try conversation.say("Revoked \(key.displayName). The next request with it is refused.")
  }
}

import Credentials
import FoundationEssentials

/// What people have allowed apps.
extension LinearDashboard {
  func listGrants(_ app: String) async throws {
    grants = LinearGrantList()
    if !app.isEmpty { grants.app = try await self.app(named: app) }
    try await readOutGrants()
  }

  /// Asks the store for the page that the list is at, and says it.
  func readOutGrants() async throws {
    listing = .grants
    let page = try await store.grants(grants.pageQuery)
    grants.pages.take(page.grants, hasMore: page.hasMore)
    let whose = grants.app.map { " of \($0.name)" } ?? ""
    guard !page.grants.isEmpty else {
      try conversation.say("No grants\(whose).")
      return
    }
    let first = grants.pages.firstNumber
    try conversation.say(
      heading: "Grants\(whose), newest first, \(first) to \(first + page.grants.count - 1) of \(page.total)",
      page.grants.enumerated().map { "\(first + $0) \(line(of: $1))" }
    )
    if page.hasMore { try conversation.say("There are more: `next`.") }
  }

  private func line(of grant: Grant) -> String {
    let use = grant.lastUsedAt.map { "used \(DurationWording.long(session.now().timeIntervalSince($0))) ago" }
    return "\(grant.title): for \(grant.owner), \(grant.scopes.joined), \(use ?? "never used"), "
      + "since \(session.dates.day(grant.createdAt)), \(grant.id)"
  }

  func endGrant(_ text: String) async throws {
    let grant =
      text.isEmpty
      ? try await conversation.ask(
        Question("Which grant", help: ["Its number in `grants`, or its id."], read: grant(named:))
      ) : try await grant(named: text)
    guard grant.revokedAt == nil else {
      throw CommandFailure(.refused, "the grant \(grant.id) is revoked already")
    }
    try conversation.say(line(of: grant))
    var reason = ""
    try await conversation.walk([true, false]) { isReason in
      if isReason {
        reason = try await self.reason()
      } else {
        try await conversation.confirm("revoke it", byTyping: grant.appName)
      }
    }
    let revoked = try await store.revokeGrant(grant.id, reason: reason, by: actor)
    try conversation.say("Revoked \(revoked.title). The next request with its tokens is refused.")
  }

  private func grant(named text: String) async throws -> Grant {
    let id = grants.pages.row(numbered: text)?.id ?? KeyID(rawValue: text)
    return try await store.grant(id)
  }
}

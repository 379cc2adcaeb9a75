import Credentials
import CredentialsTesting
import Foundation
import GRDB
import Synchronization
import Testing

@testable import SQLiteStore

/// What keeps a store with many grants as quick as one with few: nothing is read from the whole of a table.
@Suite struct OAuthQueryPlanTests {
  private static let tables = ["apps", "grants", "access_tokens", "refresh_tokens", "approvals"]

  private let place = TemporaryStore()

  @Test func grantsAreReadAlongTheirIndexes() async throws {
    let store = try place.open()
    let cursor = KeyID(rawValue: "grt_0")
    let queries: [(GrantQuery, String)] = [
      (GrantQuery(), "grants_by_age"), (GrantQuery(app: .commandLine), "grants_by_app"),
      (GrantQuery(owner: "ops1"), "grants_by_owner"),
      (GrantQuery(app: .commandLine, owner: "ops1"), "grants_by_app_and_owner"),
      (GrantQuery(after: cursor), "grants_by_age"),
      (GrantQuery(app: .commandLine, owner: "ops1", after: cursor), "grants_by_app_and_owner"),
    ]
    for (query, index) in queries {
      let selection = GrantSelection(query)
      let plan = try await Self.plan(of: selection.page(limit: 51), in: store)
      #expect(plan.contains("INDEX \(index)"))
      #expect(!plan.contains("TEMP B-TREE"))
      let counting = try await Self.plan(of: selection.count, in: store)
      #expect(counting.contains("COVERING INDEX \(index)"))
    }
    await store.close()
  }

  @Test func whatWaitsIsReadAlongItsIndex() async throws {
    let store = try place.open()
    let query = SQL(sql: SQLiteStore.pendingRequests, arguments: [0])
    let plan = try await Self.plan(of: query, in: store)
    #expect(plan.contains("SEARCH approvals USING INDEX approvals_pending (expires_at>?)"))
    #expect(!plan.contains("TEMP B-TREE"))
    await store.close()
  }

  @Test func changesAndChecksFindTheirRowsByAnIndex() async throws {
    let store = try place.open()
    let log = StatementLog()
    try await store.change { change in log.listen(to: change.db) }
    try store.lookOnce { db in log.listen(to: db) }

    let browser = try await Browser(store)
    let code = try await browser.code()
    let tokens = try await browser.redeem(code).get()
    #expect(try await browser.redeem(code).isInvalidGrant)
    #expect(try await !store.accepts(tokens))
    let connected = try await store.connect(store)
    let renewed = try await store.refresh(connected).get()
    _ = try await store.introspect(Token(parsing: renewed.access), by: .commandLine)
    _ = try await store.introspect(Token(parsing: renewed.refresh), by: .commandLine)
    _ = try store.record(of: Token(parsing: renewed.access))
    let use = KeyUse(keyID: connected.grant.id, at: place.clock.date, address: "", route: "", scope: nil)
    try await store.record([use])
    try await store.revokeToken(Token(parsing: renewed.access), by: .commandLine, from: "")
    #expect(try await store.refresh(connected).isInvalidGrant)
    let device = try await store.ask(as: browser.app.id)
    #expect(try await store.redeem(device, as: browser.app.id).refusal == .pending)
    _ = try await store.isSecret(Token(parsing: connected.access), of: browser.app.id)
    _ = try await store.rotateSecret(of: browser.app.id, by: .qa)
    _ = try await store.deleteApp(browser.app.id, by: .qa)

    let statements = log.statements.filter { statement in
      Self.tables.contains { statement.contains(" \($0) ") || statement.contains(" \($0)\n") }
    }
    #expect(statements.count > 30)
    for statement in statements where !statement.hasPrefix("--") {
      let plan = try await Self.plan(of: SQL(sql: statement), in: store)
      #expect(!Self.tables.contains { plan.contains("SCAN \($0)") }, "\(statement)\n\(plan)")
    }
    await store.close()
  }

  /// What connections were asked to do, as the database reports it.
  private final class StatementLog: Sendable {
    private let texts = Mutex<Set<String>>([])

    var statements: Set<String> { texts.withLock { $0 } }

    func listen(to db: Database) {
      db.trace { event in
        guard case .statement(let statement) = event else { return }
        let text = statement.expandedSQL
        self.texts.withLock { _ = $0.insert(text) }
      }
    }
  }

  private static func plan(of query: SQL, in store: SQLiteStore) async throws -> String {
    try await store.look { db in
      let rows = try SQLRequest<Row>(literal: "EXPLAIN QUERY PLAN \(query)").fetchAll(db)
      return rows.map { $0["detail"] as String }.joined(separator: "\n")
    }
  }
}

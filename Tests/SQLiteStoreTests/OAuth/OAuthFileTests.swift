import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

/// Apps and grants in a file that several programs may have open.
@Suite struct OAuthFileTests {
  private let place = TemporaryStore()

  @Test func refreshRacedByTwoProgramsSucceedsOnce() async throws {
    let stores = try [place.open(), place.open()]
    for _ in 1...10 {
      let tokens = try await stores[0].connect(stores[0])
      let results = try await withThrowingTaskGroup(of: Result<IssuedTokens, OAuthRefusal>.self) { group in
        for store in stores { group.addTask { try await store.refresh(tokens) } }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.count { $0.refusal == nil } == 1)
      #expect(results.count { $0.isInvalidGrant } == 1)
      // Nobody can say which of the two is the thief.
      #expect(try await stores[1].grant(tokens.grant.id).revokedAt != nil)
    }
    for store in stores { await store.close() }
  }

  @Test func codeAndDeviceCodeRacedByTwoProgramsGiveOneGrant() async throws {
    let stores = try [place.open(), place.open()]
    let device = try await stores[0].ask()
    _ = try await stores[0].approve(device)
    let granted = try await withThrowingTaskGroup(of: Bool.self) { group in
      for store in stores { group.addTask { try await store.redeem(device).refusal == nil } }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(granted == 1)
    let begun = try await Browser(stores[0]).begin()
    let (id, code, scopes) = (begun.approval.id, begun.code, begun.approval.scopes)
    _ = try await stores[1].approve(id, code: code, scopes: scopes, for: "ops1", by: .ops1)
    let taken = try await withThrowingTaskGroup(of: Bool.self) { group in
      for store in stores { group.addTask { try await store.takeCode(ticket: begun.ticket.digest) != nil } }
      return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
    }
    #expect(taken == 1)
    for store in stores { await store.close() }
  }

  @Test func revocationElsewhereCountsAtTheNextRequest() async throws {
    let (here, there) = (try place.open(), try place.open())
    let tokens = try await here.connect(here)
    #expect(try await here.accepts(tokens))
    _ = try await there.revokeGrant(tokens.grant.id, reason: "", by: .qa)
    #expect(try await !here.accepts(tokens))
    await here.close()
    await there.close()
  }

  @Test func requestForAccessIsAnnouncedToOtherPrograms() async throws {
    let (here, there) = (try place.open(), try place.open())
    var changes = there.changes().makeAsyncIterator()
    let begun = try await here.ask()
    #expect(await changes.next() != nil)
    #expect(try await there.pendingApprovals() == [begun.approval])
    await here.close()
    await there.close()
  }

  @Test func sameRandomnessStillGivesDifferentSecrets() async throws {
    let (here, there) = (try place.open(seed: 7), try place.open(seed: 7))
    let apps = [try await here.register("one"), try await there.register("two")]
    #expect(apps[0].app.id != apps[1].app.id)
    #expect(apps[0].app.secretHint != apps[1].app.secretHint)
    let requests = [try await here.ask(), try await there.ask()]
    #expect(requests[0].code != requests[1].code)
    #expect(requests[0].deviceCode.digest != requests[1].deviceCode.digest)
    for begun in requests { _ = try await here.approve(begun) }
    let tokens = [try await here.redeem(requests[0]).get(), try await there.redeem(requests[1]).get()]
    #expect(tokens[0].grant.id != tokens[1].grant.id)
    #expect(tokens[0].access.digest != tokens[1].access.digest)
    await here.close()
    await there.close()
  }

  @Test func fileHoldsNoSecret() async throws {
    let store = try place.open()
    let app = try await store.register("Retool")
    let browser = try await Browser(store, "Browser")
    let begun = try await browser.begin()
    try await browser.approve(begun)
    let code = try #require(try await browser.takeCode(begun)).code
    let tokens = try await browser.redeem(code).get()
    let device = try await store.ask()
    let dump = try place.sqlite3(".dump")
    #expect(dump.contains("Retool"))
    let secrets = [
      try #require(app.secret), begun.ticket, code, tokens.access, tokens.refresh, device.deviceCode,
    ]
    for secret in secrets {
      let text = secret.withBytes { String(decoding: $0, as: UTF8.self) }
      let hex = secret.withBytes { $0.map { String(format: "%02X", $0) }.joined() }
      #expect(!dump.contains(text))
      #expect(!dump.uppercased().contains(hex))
    }
    await store.close()
  }

  @Test func storeFromBeforeAppsKeepsItsKeysAndLearnsOfThem() async throws {
    let old = try place.open()
    let key = try await old.create(Samples.draft("deploy"), by: .ops1).key
    await old.close()
    try place.sqlite3(
      """
      DROP TABLE approvals; DROP TABLE access_tokens; DROP TABLE refresh_tokens; DROP TABLE grants;
      DROP TABLE apps; DELETE FROM grdb_migrations WHERE identifier = 'oauth'
      """
    )
    place.clock.advance(days: 3)
    let store = try place.open()
    #expect(try await store.key(key.id) == key)
    #expect(
      try await store.apps(limit: 50, after: nil).apps == [.commandLine(createdAt: place.clock.date)]
    )
    #expect(try await store.accepts(store.connect(store)))
    #expect(try await store.verifyAuditChain() == .intact(events: 4))
    await store.close()
  }

  @Test func refusedEventTakesItsChangeBack() async throws {
    let store = try place.open()
    let app = try await store.register("Retool").app
    let tokens = try await store.connect(store)
    let waiting = try await store.ask()
    let approved = try await store.ask()
    _ = try await store.approve(approved)
    try place.sqlite3(
      "CREATE TRIGGER full BEFORE INSERT ON audit BEGIN SELECT raise(ABORT, 'no more'); END"
    )
    let grant = tokens.grant.id
    #expect(await storeError { try await store.register("Other") } != nil)
    #expect(await storeError { try await store.rotateSecret(of: app.id, by: .qa) } != nil)
    #expect(await storeError { try await store.deleteApp(app.id, by: .qa) } != nil)
    #expect(await storeError { try await store.ask() } != nil)
    #expect(await storeError { try await store.approve(waiting) } != nil)
    #expect(await storeError { try await store.deny(waiting.approval.id, by: .qa) } != nil)
    #expect(await storeError { try await store.redeem(approved) } != nil)
    #expect(await storeError { try await store.revokeGrant(grant, reason: "", by: .qa) } != nil)
    try place.sqlite3("DROP TRIGGER full")
    #expect(try await store.apps(limit: 50, after: nil).apps.map(\.id) == [app.id, .commandLine])
    #expect(try await store.app(referredToAs: "Retool") == app)
    #expect(try await store.pendingApprovals() == [waiting.approval])
    #expect(try await store.grants(GrantQuery()).grants.map(\.id) == [grant])
    #expect(try await store.redeem(approved).refusal == nil)
    await store.close()
  }

  @Test func ownLoginCannotBeTakenOutOfTheFile() async throws {
    let store = try place.open()
    try place.sqlite3("DELETE FROM apps")
    #expect(try await store.client(.commandLine) != nil)
    await store.close()
  }

  @Test func limitBeyondTheRulesIsBroughtWithinThem() async throws {
    let store = try place.open()
    _ = try await store.register("Retool")
    for _ in 1...2 { _ = try await store.connect(store) }
    for limit in [0, -1] {
      #expect(try await store.apps(limit: limit, after: nil).apps.count == 1)
      #expect(try await store.grants(GrantQuery(limit: limit)).grants.count == 1)
    }
    #expect(try await store.apps(limit: .max, after: nil).apps.count == 2)
    #expect(try await store.grants(GrantQuery(limit: .max)).grants.count == 2)
    await store.close()
  }
}

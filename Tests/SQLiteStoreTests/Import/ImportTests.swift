import Credentials
import CredentialsTesting
import Foundation
import SQLiteStore
import Testing

@Suite struct ImportTests {
  private struct Foreign {
    let imported: ImportedKey
    let secret: Secret

    init(
      _ name: String,
      line: Int = 2,
      type: CredentialType = .live,
      owner: String = "ci",
      expiresAt: Date? = nil,
      createdAt: Date? = nil,
      revokedAt: Date? = nil,
      disabledAt: Date? = nil
    ) throws {
      var generator = SystemRandomNumberGenerator()
      secret = Token.issue(type, using: &generator)
      let token = try Token(parsing: secret)
      imported = ImportedKey(
        line: line,
        draft: Samples.draft(name, type: type, owner: owner, expiresAt: expiresAt),
        hint: token.hint,
        digest: token.digest,
        createdAt: createdAt,
        disabledAt: disabledAt,
        revokedAt: revokedAt,
        revokedReason: revokedAt == nil ? "" : "leaked"
      )
    }
  }

  private func order(_ keys: [Foreign], skipsExisting: Bool = false) -> KeyImport {
    KeyImport(keys: keys.map(\.imported), skipsExisting: skipsExisting)
  }

  private func columns(_ verdict: ImportVerdict?) -> [ImportColumn] { verdict?.problems.map(\.column) ?? [] }

  @Test func importedKeyIsAcceptedAtTheNextRequestAndItsTrailBeginsWithIt() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let created = place.clock.date - 100 * 86_400
    let foreign = try Foreign("deploy", createdAt: created)
    let verdicts = try await store.importKeys(order([foreign]), by: .ops1)
    guard case .imported(let id) = verdicts.first else {
      Issue.record("it was not imported: \(verdicts)")
      return
    }
    let key = try await store.authenticate(Token(parsing: foreign.secret)).get()
    #expect(key.id == id && key.name == "deploy")
    #expect(key.createdAt == created && key.createdBy == .ops1)
    #expect(key.savedAt == place.clock.date)
    #expect(key.rotateBy == created + 90 * 86_400)
    let event = try #require(try await store.auditEvents(AuditQuery(keyID: id)).events.last)
    #expect(event.action == .imported && event.actor == .ops1)
    #expect(event.target == "deploy \(key.shortHint)" && event.detail == "read:projects")
    // Its rotation was due ten days ago: the log says so once time is looked at.
    try await store.recordPassedDeadlines()
    #expect(try await store.actions(of: id) == ["key.imported", "rotation.overdue"])
    #expect(try await store.verifyAuditChain() == .intact(events: 2))
    #expect(try await store.revoke(id, reason: "", by: .qa).revokedAt != nil)
    await store.close()
  }

  @Test func whatHasEndedElsewhereIsRecognisedAsEnded() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let now = place.clock.date
    let keys = try [
      Foreign("old", line: 2, createdAt: now - 900, revokedAt: now - 60),
      Foreign("old", line: 3, createdAt: now - 900, disabledAt: now - 60),
      Foreign("past", line: 4, expiresAt: now - 60, createdAt: now - 900),
    ]
    _ = try await store.importKeys(order(keys), by: .ops1)
    let answers = try await [
      store.authenticate(Token(parsing: keys[0].secret)), store.authenticate(Token(parsing: keys[1].secret)),
      store.authenticate(Token(parsing: keys[2].secret)),
    ]
    #expect(answers[0] == .failure(.revoked(since: now - 60)))
    #expect(answers[1] == .failure(.disabled(since: now - 60)))
    #expect(answers[2] == .failure(.expired(since: now - 60)))
    let details = try await store.auditEvents(AuditQuery(action: "key.imported")).events.map(\.detail)
    #expect(details == ["read:projects", "read:projects, disabled", "read:projects, revoked"])
    await store.close()
  }

  @Test func oneRefusedKeyKeepsAllOut() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    _ = try await store.create(Samples.draft("Deploy"), by: .ops1)
    let now = place.clock.date
    let keys = try [
      Foreign("good", line: 2), Foreign("deploy", line: 3), Foreign("good", line: 4),
      Foreign("future", line: 5, createdAt: now + 60), Foreign("gone", line: 6, expiresAt: now - 60),
      Foreign(" x\u{7}", line: 7), Foreign("app", line: 8, type: .access),
    ]
    for verdicts in [
      try await store.rehearse(order(keys)), try await store.importKeys(order(keys), by: .ops1),
    ] {
      #expect(verdicts[0] == .accepted)
      #expect(verdicts[1].problems.first?.message.contains("is in use by key_") == true)
      #expect(verdicts[2].problems.first?.message == "line 2 has the name \"good\" too: choose another")
      #expect(columns(verdicts[3]) == [.createdAt])
      #expect(columns(verdicts[4]) == [.expiresAt])
      #expect(columns(verdicts[5]) == [.name, .name])
      #expect(columns(verdicts[6]) == [.type])
    }
    #expect(try await store.counts().active == 1)
    #expect(try await store.actions() == ["key.created"])
    await store.close()
  }

  @Test func sameKeyTwiceIsRefusedAndOneThatIsThereMayBeLeftOut() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let (first, second) = try (Foreign("first", line: 2), Foreign("second", line: 3))
    let twice = KeyImport(keys: [first.imported, first.imported], skipsExisting: true)
    #expect(columns(try await store.importKeys(twice, by: .ops1).last) == [.digest, .name])
    guard case .imported(let id) = try await store.importKeys(order([first]), by: .ops1).first else {
      Issue.record("it was not imported")
      return
    }
    #expect(try await store.importKeys(order([first, second]), by: .ops1) == [.existing(id), .accepted])
    #expect(try await store.counts().active == 1)
    let verdicts = try await store.importKeys(order([first, second], skipsExisting: true), by: .ops1)
    #expect(verdicts.first == .existing(id))
    #expect(try await store.counts().active == 2)
    await store.close()
  }

  @Test func personsMayGiveTheirTokensTheSameName() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let keys = try [
      Foreign("laptop", line: 2, type: .personal, owner: "ada"), Foreign("laptop", line: 3, type: .personal),
      Foreign("laptop", line: 4), Foreign("laptop", line: 5, type: .personal, owner: "Ada"),
    ]
    let verdicts = try await store.rehearse(order(keys))
    #expect(verdicts.prefix(3) == [.accepted, .accepted, .accepted])
    #expect(columns(verdicts[3]) == [.name])
    await store.close()
  }

  @Test func moreKeysThanOneTransactionShouldHoldAreRefused() async throws {
    let place = TemporaryStore()
    let store = try place.open()
    let one = try Foreign("a").imported
    let many = KeyImport(keys: Array(repeating: one, count: KeyImport.limit + 1), skipsExisting: false)
    #expect(await storeError { try await store.importKeys(many, by: .ops1) }?.isConflict == true)
    await store.close()
  }
}

import Credentials
import CredentialsTesting
import FoundationEssentials
import Testing

/// What every ``IdempotencyStore`` promises, whatever engine stands behind it.
enum IdempotencyStoreContract {
  typealias Rule = StoreRule<any IdempotencyStore & KeyStore>

  static let rules: [Rule] = repeating + refusing + forgetting

  /// An order whose body is told apart by one byte.
  static func order(_ key: String, body: UInt8 = 1, by caller: String = "pat_1") -> IdempotentOrder {
    IdempotentOrder(
      caller: KeyID(rawValue: caller),
      key: key,
      digest: [UInt8](repeating: body, count: 32)
    )
  }

  private static let repeating: [Rule] = [
    Rule("the first order makes a key like any other, with its event") { store, clock async throws in
      let draft = Samples.draft("deploy", expiresAt: clock.date + 86_400.000_4)
      let issued = try #require(try await store.createOnce(draft, order: order("a"), by: .qa).issued)
      #expect(try await store.key(issued.key.id) == issued.key)
      #expect(try await store.authenticate(Token(parsing: issued.secret)) == .success(issued.key))
      #expect(issued.key.createdBy == .qa)
      let events = try await store.auditEvents(AuditQuery()).events
      #expect(events.map(\.action) == [.created])
      #expect(events.first?.keyID == issued.key.id)
      #expect(events.first?.detail == draft.scopes.joined)
    },
    Rule("a repeated order gets the same key without its secret, and writes nothing") {
      store,
      clock async throws in
      let draft = Samples.draft("deploy")
      let issued = try #require(try await store.createOnce(draft, order: order("a"), by: .qa).issued)
      for _ in 1...3 {
        clock.advance(by: 3_600)
        let again = try await store.createOnce(draft, order: order("a"), by: .qa)
        #expect(again.repeated == issued.key)
      }
      #expect(try await store.counts().active == 1)
      #expect(try await store.verifyAuditChain() == .intact(events: 1))
    },
    Rule("a repeated order gets the key as it is now") { store, _ async throws in
      let draft = Samples.draft("deploy")
      let id = try #require(try await store.createOnce(draft, order: order("a"), by: .qa).issued).key.id
      let revoked = try await store.revoke(id, reason: "leaked", by: .ops1)
      #expect(try await store.createOnce(draft, order: order("a"), by: .qa).repeated == revoked)
      #expect(try await store.counts().active == 0)
    },
    Rule("an idempotency key belongs to its caller, and is told apart byte for byte") {
      store,
      _ async throws in
      let orders = [order("a"), order("a", by: "pat_2"), order("A"), order("a ")]
      for (number, order) in orders.enumerated() {
        let outcome = try await store.createOnce(Samples.draft("key-\(number)"), order: order, by: .qa)
        #expect(outcome.issued?.key.name == "key-\(number)")
      }
      for (number, order) in orders.enumerated() {
        let outcome = try await store.createOnce(Samples.draft("key-\(number)"), order: order, by: .qa)
        #expect(outcome.repeated?.name == "key-\(number)")
      }
    },
    Rule("a personal token is made once as well") { store, _ async throws in
      let draft = Samples.draft("laptop", type: .personal, owner: "qa")
      let issued = try #require(try await store.createOnce(draft, order: order("a"), by: .qa).issued)
      #expect(try await store.createOnce(draft, order: order("a"), by: .qa).repeated == issued.key)
    },
    Rule("of many identical orders at the same time, one makes the key and all get it") {
      store,
      _ async throws in
      let outcomes = try await withThrowingTaskGroup(of: CreationOutcome.self) { group in
        for _ in 1...10 {
          group.addTask { try await store.createOnce(Samples.draft("one"), order: order("a"), by: .qa) }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      let issued = outcomes.compactMap(\.issued)
      #expect(issued.count == 1)
      #expect(outcomes.compactMap(\.repeated) == Array(repeating: issued.first?.key, count: 9))
      #expect(try await store.verifyAuditChain() == .intact(events: 1))
    },
  ]

  private static let refusing: [Rule] = [
    Rule("the same idempotency key with another body is refused") { store, _ async throws in
      _ = try await store.createOnce(Samples.draft("one"), order: order("a"), by: .qa)
      let error = await storeError {
        try await store.createOnce(Samples.draft("two"), order: order("a", body: 2), by: .qa)
      }
      #expect(error == .conflict("the Idempotency-Key \"a\" was used with another body: use a new one"))
      #expect(try await store.counts().active == 1)
      #expect(try await store.verifyAuditChain() == .intact(events: 1))
    },
    Rule("an order that fails is not remembered: it may be mended and asked again") { store, _ async throws in
      let wrong = Samples.draft("one", rateLimit: 0)
      let error = await storeError { try await store.createOnce(wrong, order: order("a"), by: .qa) }
      #expect(error?.wrongFields == [.rateLimit])
      let mended = try await store.createOnce(Samples.draft("one"), order: order("a", body: 2), by: .qa)
      #expect(mended.issued != nil)
    },
    Rule("a name in use is refused as in any other order") { store, _ async throws in
      _ = try await store.create(Samples.draft("deploy"), by: .ops1)
      let error = await storeError {
        try await store.createOnce(Samples.draft("Deploy"), order: order("a"), by: .qa)
      }
      #expect(error?.wrongFields == [.name])
    },
    Rule("an idempotency key is 1 to 255 printable ASCII characters") { store, _ async throws in
      for (number, key) in ["~", " !\"'", String(repeating: "k", count: 255)].enumerated() {
        let draft = Samples.draft("key-\(number)")
        #expect(try await store.createOnce(draft, order: order(key), by: .qa).issued != nil)
      }
      let wrong = ["", String(repeating: "k", count: 256), "é", "a\nb", "a\t", "\u{7F}", "\u{0}", "\u{1B}"]
      for key in wrong {
        let error = await storeError {
          try await store.createOnce(Samples.draft("wrong"), order: order(key), by: .qa)
        }
        #expect(error?.wrongFields == [.idempotencyKey], "\(key.debugDescription)")
      }
      #expect(try await store.counts().active == 3)
    },
  ]

  private static let forgetting: [Rule] = [
    Rule("an order is remembered for 24 hours from the first time, and then forgotten") {
      store,
      clock async throws in
      let first = Samples.draft("one")
      let issued = try #require(try await store.createOnce(first, order: order("a"), by: .qa).issued)
      clock.advance(by: 86_399.999)
      #expect(try await store.createOnce(first, order: order("a"), by: .qa).repeated == issued.key)
      clock.advance(by: 0.001)
      let second = try await store.createOnce(Samples.draft("two"), order: order("a", body: 2), by: .qa)
      #expect(second.issued?.key.name == "two")
    }
  ]
}

extension CreationOutcome {
  fileprivate var issued: IssuedKey? {
    if case .issued(let issued) = self { issued } else { nil }
  }

  fileprivate var repeated: APIKey? {
    if case .repeated(let key) = self { key } else { nil }
  }
}

import Credentials
import FoundationEssentials
import Testing

extension KeyStoreContract {
  static let authenticating: [Rule] = [
    Rule("the secret of a new key authenticates") { store, _ in
      for type in CredentialType.listed {
        let issued = try await store.create(Samples.draft("of-\(type.rawValue)", type: type), by: .ops1)
        #expect(try await store.authenticate(issued.secret).get() == issued.key)
      }
    },
    Rule("a well-formed credential that was never issued is unknown") { store, _ in
      _ = try await store.issue("scanner")
      var generator = SeededGenerator(seed: 7)
      for type in CredentialType.listed {
        let foreign = Token.issue(type, using: &generator)
        #expect(try await store.refusal(of: foreign) == .unknown)
      }
    },
    Rule("a relabelled credential is unknown, though its checksum is right") { store, _ in
      let issued = try await store.issue("scanner")
      let credential = issued.secret.withBytes { String(decoding: $0, as: UTF8.self) }
      for other in CredentialType.listed where other != .live {
        let relabelled = ReferenceChecksum.relabelled(credential, from: "qx_live_", to: other.prefix)
        let secret = Secret(copying: Array(relabelled.utf8))
        #expect(try Token(parsing: secret).type == other)
        #expect(try await store.refusal(of: secret) == .unknown)
      }
      let same = ReferenceChecksum.relabelled(credential, from: "qx_live_", to: "qx_live_")
      #expect(try await store.refusal(of: Secret(copying: Array(same.utf8))) == nil)
    },
    Rule("a key is accepted until the instant of its expiry") { store, clock in
      let expiry = clock.date + 3_600
      let issued = try await store.create(Samples.draft("partner", expiresAt: expiry), by: .ops1)
      clock.advance(by: 3_599)
      #expect(try await store.refusal(of: issued.secret) == nil)
      clock.advance(by: 1)
      #expect(try await store.refusal(of: issued.secret) == .expired(since: expiry.toMilliseconds))
      #expect(try await store.key(issued.key.id).status(at: clock.date) == .expired)
    },
    Rule("authenticating is no change and no use") { store, _ in
      let issued = try await store.issue("scanner")
      let events = try await store.events { _ = try await store.authenticate(issued.secret) }
      #expect(events.isEmpty)
      #expect(try await store.key(issued.key.id) == issued.key)
      #expect(try await store.usage(of: issued.key.id) == .unused)
    },
  ]
}

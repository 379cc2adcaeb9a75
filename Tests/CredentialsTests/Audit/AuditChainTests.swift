import Credentials
import CredentialsTesting
import FoundationEssentials
import Testing

@Suite("Audit chain")
struct AuditChainTests {
  private let chain = AuditChainTests.chain(of: 6)

  private static func chain(of count: Int) -> [AuditEvent] {
    var events: [AuditEvent] = []
    for number in 1...count {
      let key = Samples.key(Samples.draft("key-\(number)"))
      let entry =
        number.isMultiple(of: 3)
        ? AuditEntry(.policyChanged, target: "rotation", by: .qa, at: at(number), detail: "60 d")
        : AuditEntry(.edited, of: key, by: .ops1, at: at(number), detail: "note")
      events.append(AuditChain.append(entry, after: events.last.map { ($0.sequence, $0.hash) }))
    }
    return events
  }

  private static func at(_ number: Int) -> Date { ManualClock.start + Double(number) }

  /// The first event that does not follow from those before it, as a store looks for it.
  private func firstBreak(in events: [AuditEvent]) -> Int? {
    var previous: (sequence: Int, hash: [UInt8])?
    for (place, event) in events.enumerated() {
      if !AuditChain.isIntact(event, after: previous) { return place }
      previous = (event.sequence, event.hash)
    }
    return nil
  }

  @Test func anUntouchedChainIsIntact() {
    #expect(firstBreak(in: chain) == nil)
    #expect(chain.map(\.sequence) == Array(1...6))
    #expect(chain[0].previousHash == [UInt8](repeating: 0, count: 32))
    #expect(zip(chain, chain.dropFirst()).allSatisfy { $0.hash == $1.previousHash })
    #expect(Set(chain.map(\.hash)).count == 6)
  }

  @Test func theHashIsThatOfTheFieldsWithTheirLengths() {
    // Worked out with another program's SHA-256.
    let created = event(
      sequence: 1,
      at: ManualClock.start,
      actor: .ops1,
      action: .created,
      keyID: KeyID(rawValue: "key_01J8ZC4M9Q2F7T0V"),
      target: "mobile-backend qx_live_…K3XA",
      detail: "3 scopes",
      previousHash: AuditChain.origin,
      hash: bytes("2308dd177143a5e26998bebbb680d5b7c736f2ddd6809b5b43fc5596e1a2c8d8")
    )
    let changed = event(
      sequence: 2,
      at: ManualClock.start + 60,
      actor: .qa,
      action: .policyChanged,
      keyID: nil,
      target: "rotation",
      detail: "90 d",
      previousHash: created.hash,
      hash: bytes("c863e291a0227ad570bdd640f61a2b413ec486db61453a48b2416355151e0c6e")
    )
    #expect(firstBreak(in: [created, changed]) == nil)
  }

  @Test func aChangeOfAnyFieldOfAnyEventIsNoticed() {
    for (place, event) in chain.enumerated() {
      for (field, changed) in alterations(of: event) {
        var events = chain
        events[place] = changed
        #expect(firstBreak(in: events) == place, "\(field) of event \(place + 1)")
      }
    }
  }

  @Test func aRemovedEventIsNoticed() {
    for place in chain.indices.dropLast() {
      var events = chain
      events.remove(at: place)
      #expect(firstBreak(in: events) == place)
    }
  }

  @Test func twoEventsInEachOthersPlaceAreNoticed() {
    for place in chain.indices.dropLast() {
      var events = chain
      events.swapAt(place, place + 1)
      #expect(firstBreak(in: events) == place)
    }
  }

  @Test func anInsertedEventIsNoticedAtOnceOrAtTheNext() {
    for place in chain.indices.dropFirst() {
      var repeated = chain
      repeated.insert(chain[place - 1], at: place)
      #expect(firstBreak(in: repeated) == place)

      let before = chain[place - 1]
      let entry = AuditEntry(.edited, target: "forged", by: .qa, at: Self.at(1), detail: "")
      var forged = chain
      forged.insert(AuditChain.append(entry, after: (before.sequence, before.hash)), at: place)
      #expect(firstBreak(in: forged) == place + 1)
    }
  }

  @Test func textMovedFromOneFieldToTheNextGivesAnotherHash() {
    func hash(_ name: String, _ origin: String, _ target: String, _ detail: String) -> [UInt8] {
      let actor = Actor(name: name, origin: origin)
      let entry = AuditEntry(.edited, target: target, by: actor, at: Self.at(1), detail: detail)
      return AuditChain.append(entry, after: nil).hash
    }
    let hashes: Set<[UInt8]> = [
      hash("ab", "", "x", "y"), hash("a", "b", "x", "y"), hash("", "ab", "x", "y"),
      hash("ab", "", "xy", ""), hash("ab", "", "", "xy"), hash("ab", "", "x1:y", ""),
      hash("ab", "", "x", "1:y"),
      hash("ab0:", "", "x", "y"), hash("ab", "0:", "x", "y"),
    ]
    #expect(hashes.count == 9)
  }

  @Test func timesAreKeptInMilliseconds() {
    let entry = AuditEntry(.edited, target: "t", by: .qa, at: ManualClock.start + 0.001_4, detail: "")
    let event = AuditChain.append(entry, after: nil)
    #expect(event.at.milliseconds == ManualClock.start.milliseconds + 1)
    #expect(AuditChain.isIntact(event, after: nil))
  }

  private func alterations(of event: AuditEvent) -> [(String, AuditEvent)] {
    let original = event
    func altered(
      sequence: Int? = nil,
      at: Date? = nil,
      actor: Actor? = nil,
      action: AuditEvent.Action? = nil,
      keyID: KeyID? = nil,
      target: String? = nil,
      detail: String? = nil,
      previousHash: [UInt8]? = nil,
      hash: [UInt8]? = nil
    ) -> AuditEvent {
      self.event(
        sequence: sequence ?? original.sequence,
        at: at ?? original.at,
        actor: actor ?? original.actor,
        action: action ?? original.action,
        keyID: keyID ?? original.keyID,
        target: target ?? original.target,
        detail: detail ?? original.detail,
        previousHash: previousHash ?? original.previousHash,
        hash: hash ?? original.hash
      )
    }
    var flipped = event.hash
    flipped[31] ^= 1
    return [
      ("sequence", altered(sequence: event.sequence + 1)),
      ("time", altered(at: event.at + 0.001)),
      ("actor", altered(actor: Actor(name: event.actor.name + "2", origin: event.actor.origin))),
      ("origin", altered(actor: Actor(name: event.actor.name, origin: "local"))),
      ("action", altered(action: .revoked)),
      ("key", altered(keyID: KeyID(rawValue: "key_other"))),
      ("target", altered(target: event.target + " ")),
      ("detail", altered(detail: "")),
      ("previous hash", altered(previousHash: flipped)),
      ("hash", altered(hash: flipped)),
    ]
  }

  private func event(
    sequence: Int,
    at: Date,
    actor: Actor,
    action: AuditEvent.Action,
    keyID: KeyID?,
    target: String,
    detail: String,
    previousHash: [UInt8],
    hash: [UInt8]
  ) -> AuditEvent {
    AuditEvent(
      sequence: sequence,
      at: at,
      actor: actor,
      action: action,
      keyID: keyID,
      target: target,
      detail: detail,
      previousHash: previousHash,
      hash: hash
    )
  }

  private func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.map { UInt8($0.hexDigitValue ?? 0) }
    return stride(from: 0, to: digits.count, by: 2).map { digits[$0] << 4 | digits[$0 + 1] }
  }
}

import Foundation
import Glibc
import ProgramTesting

/// Somebody who makes keys, rotates, revokes and uses them by one of the ways into a store, and whose process is
/// killed now and then at any instant.
struct Worker {
  enum Deed: CaseIterable {
    case create, rotate, revoke, use
  }

  /// A key that certainly works.
  struct Key {
    let label: String
    /// What it is named by in requests.
    let reference: String
    let secret: String
  }

  let store: OwnStore
  let ledger: Ledger
  /// Begins the names of its keys; nobody else touches them.
  let name: String
  var chance: SeededGenerator
  private var usable: [Key] = []
  private var made = 0

  init(_ name: String, on store: OwnStore, _ ledger: Ledger, seed: UInt64) {
    self.name = name
    self.store = store
    self.ledger = ledger
    chance = SeededGenerator(state: seed ^ UInt64(name.utf8.reduce(0) { $0 &* 31 &+ Int($1) }))
  }

  /// What it does next, in which there is always something to do.
  mutating func nextDeed() -> Deed {
    usable.isEmpty ? .create : Deed.allCases.randomElement(using: &chance)!
  }

  mutating func nextLabel() -> String {
    made += 1
    return "\(name)-\(made)"
  }

  mutating func takeKey() -> Key {
    usable.remove(at: Int.random(in: 0..<usable.count, using: &chance))
  }

  mutating func takeNewestKey() -> Key { usable.removeLast() }

  /// - Parameter reference: what the key is named by; its label where that is nil.
  mutating func noteCreated(_ label: String, secret: String?, reference: String? = nil) {
    ledger.created(label, secret: secret)
    if let secret { usable.append(Key(label: label, reference: reference ?? label, secret: secret)) }
  }

  /// After a rotation the old key is in its grace, and the new one is known by its secret alone.
  mutating func noteRotated(_ label: String, secret: String?) {
    ledger.changed(label, to: .replaced, isHeard: secret != nil)
  }

  mutating func noteRevoked(_ label: String, isHeard: Bool) {
    ledger.changed(label, to: .revoked, isHeard: isHeard)
  }

  mutating func noteUsed(_ key: Key) { usable.append(key) }

  /// Kills a process after a time that chance decides.
  ///
  /// - Returns: what waits until that is done.
  mutating func killSoon(_ process: pid_t, within milliseconds: ClosedRange<Int>) -> DispatchSemaphore {
    let pause = Int.random(in: milliseconds, using: &chance)
    let done = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      usleep(UInt32(pause) * 1_000)
      kill(process, SIGKILL)
      done.signal()
    }
    return done
  }

  static func secret(in output: String) -> String? {
    output.firstMatch(of: /qx_(live|test|ro|pat)_[0-9A-Za-z]{38}(?=[\s"])/).map { String($0.output.0) }
  }
}

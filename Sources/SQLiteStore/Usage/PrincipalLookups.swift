import Credentials
import GRDB
import Synchronization

/// Lookups for as many threads as ask at once, each with a connection of its own.
final class PrincipalLookups: Sendable {
  /// One connection, which is opened when it is needed first.
  private final class Slot: Sendable {
    let lookup = Mutex<PrincipalLookup?>(nil)
  }

  private let slots: [Slot]
  private let isClosed = Atomic(false)
  private let file: String

  /// - Parameter count: how many may ask at once; more wait for each other, a few microseconds each.
  init(file: String, count: Int) {
    self.file = file
    slots = (0..<count).map { _ in Slot() }
  }

  func candidate(_ digest: CredentialDigest) throws -> Authenticator.Candidate<Principal>? {
    for slot in slots.dropLast() {
      let found = try slot.lookup.withLockIfAvailable { try candidate(digest, &$0) }
      if let found { return found }
    }
    return try slots[slots.count - 1].lookup.withLock { try candidate(digest, &$0) }
  }

  private func candidate(
    _ digest: CredentialDigest,
    _ lookup: inout PrincipalLookup?
  ) throws -> Authenticator.Candidate<Principal>? {
    guard !isClosed.load(ordering: .acquiring) else { throw DatabaseError(resultCode: .SQLITE_MISUSE) }
    let opened = try lookup ?? PrincipalLookup(file: file)
    lookup = opened
    return try opened.candidate(digest)
  }

  /// Closes what is open; a lookup that is under way finishes first.
  func close() {
    isClosed.store(true, ordering: .releasing)
    for slot in slots { slot.lookup.withLock { $0 = nil } }
  }
}

import Crypto
import FoundationEssentials

/// The chain of hashes that makes a change to the past of the log visible.
package enum AuditChain {
  /// What the first event has in front of it.
  package static let origin = [UInt8](repeating: 0, count: 32)

  /// Gives an entry its place behind `previous`.
  package static func append(_ entry: AuditEntry, after previous: (sequence: Int, hash: [UInt8])?)
    -> AuditEvent
  {
    let previousHash = previous?.hash ?? origin
    let sequence = (previous?.sequence ?? 0) + 1
    return AuditEvent(
      sequence: sequence,
      at: entry.at.toMilliseconds,
      actor: entry.actor,
      action: entry.action,
      keyID: entry.keyID,
      target: entry.target,
      detail: entry.detail,
      previousHash: previousHash,
      hash: hash(of: entry, sequence: sequence, previousHash: previousHash)
    )
  }

  /// Whether an event follows `previous` and says what it said when it was written.
  package static func isIntact(_ event: AuditEvent, after previous: (sequence: Int, hash: [UInt8])?) -> Bool {
    append(AuditEntry(event), after: previous) == event
  }

  /// Every field goes in with its length in front, so that no two events have the same bytes.
  private static func hash(of entry: AuditEntry, sequence: Int, previousHash: [UInt8]) -> [UInt8] {
    var hash = SHA256()
    hash.update(data: previousHash)
    let fields = [
      String(sequence), String(entry.at.milliseconds), entry.actor.name, entry.actor.origin,
      entry.action.rawValue, entry.keyID?.rawValue ?? "", entry.target, entry.detail,
    ]
    for field in fields {
      hash.update(data: Array("\(field.utf8.count):\(field)".utf8))
    }
    return Array(hash.finalize())
  }
}

extension AuditEntry {
  init(_ event: AuditEvent) {
    at = event.at
    actor = event.actor
    action = event.action
    keyID = event.keyID
    target = event.target
    detail = event.detail
  }
}

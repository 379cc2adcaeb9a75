import Credentials
import Foundation
import GRDB

/// Where the log ended when its verification began: later events are for the next verification.
struct AuditEnd: Sendable {
  let events: Int
  /// The last event in the table.
  let lastSequence: Int
  /// What the store has noted of its last event; 0 where it has written none.
  private let headSequence: Int
  private let headHash: [UInt8]

  init(_ db: Database) throws {
    let row = try Row.fetchOne(db, sql: "SELECT count(*), coalesce(max(sequence), 0) FROM audit")
    events = row.map { $0[0] } ?? 0
    lastSequence = row.map { $0[1] } ?? 0
    let head = try Row.fetchOne(db, sql: "SELECT sequence, hash FROM audit_head")
    headSequence = head.map { $0[0] } ?? 0
    headHash = head.map { [UInt8]($0[1] as Data) } ?? AuditChain.origin
  }

  /// The chain is whole up to `last`: whether that is all that there was.
  func verification(last: (sequence: Int, hash: [UInt8])?) -> AuditVerification {
    let sequence = last?.sequence ?? 0
    if sequence == headSequence, (last?.hash ?? AuditChain.origin) == headHash {
      return .intact(events: events)
    }
    // Cut off behind `last`, added behind the head, or the head itself altered.
    let place =
      if sequence < headSequence { sequence + 1 } else { max(min(headSequence + 1, sequence), 1) }
    return .broken(atSequence: place, events: events)
  }
}

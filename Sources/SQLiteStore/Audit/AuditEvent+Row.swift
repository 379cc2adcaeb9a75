import Credentials
import Foundation
import GRDB

extension AuditEvent {
  /// In the order in which ``init(_:)`` reads them.
  static let columns = """
    sequence, at, actor_name, actor_origin, action, key_id, target, detail, previous_hash, hash
    """

  init(_ row: Row) {
    self.init(
      sequence: row[0],
      at: Date(milliseconds: row[1]),
      actor: Actor(name: row[2], origin: row[3]),
      action: Action(rawValue: row[4]),
      keyID: (row[5] as String?).map(KeyID.init(rawValue:)),
      target: row[6],
      detail: row[7],
      previousHash: [UInt8](row[8] as Data),
      hash: [UInt8](row[9] as Data)
    )
  }
}

import Credentials
import Foundation
import GRDB

/// Remembering orders within a change.
extension Change {
  /// Forgets what has been kept for long enough.
  func forgetOldOrders() throws {
    try db.cachedStatement(sql: "DELETE FROM idempotency WHERE created_at <= ?")
      .execute(arguments: [(now - IdempotentOrder.lifetime).milliseconds])
  }

  /// The key that the order has made before; nil for a new order.
  ///
  /// - Throws: ``KeyStoreError/conflict(_:)`` where its idempotency key belongs to another order.
  func outcome(of order: IdempotentOrder) throws -> APIKey? {
    let row = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT digest, key_id FROM idempotency WHERE caller = ? AND key = ?"),
      arguments: [order.caller.rawValue, order.key]
    )
    guard let row else { return nil }
    guard [UInt8](row[0] as Data) == order.digest else {
      throw KeyStoreError.conflict(
        "the Idempotency-Key \(order.key.debugDescription) was used with another body: use a new one"
      )
    }
    return try find(KeyID(rawValue: row[1])).key
  }

  func remember(_ order: IdempotentOrder, made key: APIKey) throws {
    try db.cachedStatement(
      sql: "INSERT INTO idempotency (caller, key, digest, key_id, created_at) VALUES (?, ?, ?, ?, ?)"
    ).execute(arguments: [
      order.caller.rawValue, order.key, Data(order.digest), key.id.rawValue, now.milliseconds,
    ])
  }
}

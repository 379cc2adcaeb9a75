import Credentials
import GRDB
import Synchronization

/// The last answer to a question that takes reading all keys, for as long as it stays true.
///
/// A dashboard asks how many keys there are whenever the file changes, and most changes are use. Every other change of
/// a key leaves an event, so the log's last number tells whether there was one.
final class Remembered<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
  private struct Entry {
    let question: Question
    let answer: Answer
    let sequence: Int
    /// Milliseconds since 1970: an answer holds from when it was given, until time itself changes a key's state.
    let span: Range<Int64>
  }

  private let last = Mutex<Entry?>(nil)

  /// The remembered answer, or a fresh one.
  ///
  /// - Parameter now: milliseconds since 1970.
  func answer(
    to question: Question,
    at now: Int64,
    in db: Database,
    _ find: () throws -> Answer
  ) throws -> Answer {
    let head = try db.cachedStatement(sql: "SELECT sequence FROM audit_head")
    let sequence = try Int.fetchOne(head) ?? 0
    let known = last.withLock { entry in
      entry.flatMap { $0.question == question && $0.sequence == sequence && $0.span.contains(now) ? $0 : nil }
    }
    if let known { return known.answer }
    let answer = try find()
    let span = now..<max(try Self.nextChange(after: now, in: db), now + 1)
    last.withLock {
      $0 = Entry(question: question, answer: answer, sequence: sequence, span: span)
    }
    return answer
  }

  /// When the next key falls due, becomes overdue, expires or ends its grace.
  private static func nextChange(after now: Int64, in db: Database) throws -> Int64 {
    let warning = KeyCondition(policy: try RotationPolicy.fetch(db), now: now).warning
    let statement = try db.cachedStatement(sql: nextMoments)
    return try Int64.fetchAll(statement, arguments: ["now": now, "warning": warning]).min() ?? .max
  }

  private static var nextMoments: String {
    let working =
      "keys INDEXED BY keys_working WHERE revoked_at IS NULL AND disabled_at IS NULL AND grace_ends_at IS NULL"
    return """
      SELECT at FROM (
        SELECT (SELECT min(rotate_by) FROM \(working) AND rotate_by > :now) AS at
        UNION ALL
        SELECT (SELECT min(rotate_by) FROM \(working) AND rotate_by > :now + :warning) - :warning
        UNION ALL
        SELECT (SELECT min(expires_at) FROM keys INDEXED BY keys_expiring
          WHERE revoked_at IS NULL AND expires_at IS NOT NULL AND expires_at > :now)
        UNION ALL
        SELECT (SELECT min(grace_ends_at) FROM keys INDEXED BY keys_replaced
          WHERE revoked_at IS NULL AND grace_ends_at IS NOT NULL AND grace_ends_at > :now)
      ) WHERE at IS NOT NULL
      """
  }
}

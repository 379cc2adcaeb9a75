import Credentials
import FoundationEssentials

extension ImportRow {
  /// A time of RFC 3339, or a day where the program runs.
  mutating func moment(
    _ column: ImportColumn,
    _ edge: AuditFilter.Moment.Edge,
    _ defaults: Defaults
  ) -> Date? {
    guard let word = word(column) else { return nil }
    let dates = DateWording(timeZone: defaults.timeZone)
    if let end = dates.endOfDay(word) { return edge == .beginning ? dates.startOfDay(end) : end }
    if let date = Date(internetTime: word) { return date }
    complain(column, "write 2026-11-01 or 2026-11-01T09:30:00Z, not \(word.debugDescription)")
    return nil
  }

  /// A key that was replaced comes without its successor: the end of its grace is its end.
  mutating func expiry(_ defaults: Defaults) -> Date? {
    let isNever = word(.expiresAt)?.lowercased() == "never"
    let expiry = isNever ? nil : moment(.expiresAt, .end, defaults)
    return [expiry, moment(.graceEndsAt, .end, defaults)].compactMap { $0 }.min()
  }

  /// Since when a key is stopped. A status that says it must not be lost: the key would work here.
  mutating func standing(
    expiresAt: Date?,
    _ defaults: Defaults
  ) -> (disabledAt: Date?, revokedAt: Date?) {
    var disabledAt = moment(.disabledAt, .beginning, defaults)
    var revokedAt = moment(.revokedAt, .beginning, defaults)
    switch word(.status)?.lowercased() {
    case nil: break
    case "active":
      if disabledAt != nil || revokedAt != nil {
        complain(.status, "it is active, and disabled_at or revoked_at says otherwise")
      }
    case "disabled": disabledAt = disabledAt ?? defaults.now
    case "revoked": revokedAt = revokedAt ?? defaults.now
    case "expired": requirePassed(expiresAt, defaults)
    case "grace":
      if word(.graceEndsAt) == nil { complain(.status, "say in grace_ends_at until when it works") }
    case let word?:
      complain(.status, "write active, disabled, expired or revoked, not \(word.debugDescription)")
    }
    return (disabledAt, revokedAt)
  }

  private mutating func requirePassed(_ expiresAt: Date?, _ defaults: Defaults) {
    let times = [ImportColumn.expiresAt, .graceEndsAt].map(\.rawValue)
    let isUnreadable = complaints.contains { $0.column.map(times.contains) == true }
    guard !isUnreadable, expiresAt.map({ $0 <= defaults.now }) != true else { return }
    complain(.status, "it is expired, and neither expires_at nor grace_ends_at has passed")
  }
}

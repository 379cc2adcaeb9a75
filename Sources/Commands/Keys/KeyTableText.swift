import Credentials
import FoundationEssentials
import QodryxAPI

/// Keys as comma-separated values (RFC 4180), under the names that the API's records give their members.
enum KeyTableText {
  private static let columns: [(name: String, value: @Sendable (KeyRecord) -> String?)] = [
    ("id", { $0.id }),
    ("name", { $0.name }),
    ("type", { $0.type.rawValue }),
    ("prefix", { $0.prefix }),
    ("hint", { $0.hint }),
    ("scopes", { $0.scopes.map(\.rawValue).joined(separator: " ") }),
    ("environment", { $0.environment?.rawValue }),
    ("description", { $0.description }),
    ("owner", { $0.owner }),
    ("status", { $0.status.rawValue }),
    ("created_at", { time($0.createdAt) }),
    ("created_by", { $0.createdBy }),
    ("created_from", { $0.createdFrom }),
    ("expires_at", { time($0.expiresAt) }),
    ("last_used_at", { time($0.lastUsedAt) }),
    ("rotate_by", { time($0.rotateBy) }),
    ("rotation", { $0.rotation.rawValue }),
    ("replaces", { $0.replaces }),
    ("replaced_by", { $0.replacedBy }),
    ("disabled_at", { time($0.disabledAt) }),
    ("revoked_at", { time($0.revokedAt) }),
    ("revoked_reason", { $0.revokedReason }),
    ("rate_limit_per_minute", { String($0.rateLimitPerMinute) }),
    ("grace_ends_at", { time($0.graceEndsAt) }),
    ("saved_at", { time($0.savedAt) }),
  ]

  static var heading: String { columns.map(\.name).joined(separator: ",") + "\r\n" }

  static func line(_ record: KeyRecord) -> String {
    columns.map { field($0.value(record) ?? "") }.joined(separator: ",") + "\r\n"
  }

  private static func time(_ date: Date?) -> String? {
    date.map(WireTime.text(of:))
  }

  /// A name that a spreadsheet would take for a formula gets an apostrophe in front: names are data.
  private static func field(_ text: String) -> String {
    let isFormula = text.first.map { "=+-@\t\r".contains($0) } ?? false
    let text = (isFormula ? "'" : "") + SafeText.line(text)
    guard text.unicodeScalars.contains(where: { ",\"\r\n".unicodeScalars.contains($0) }) else { return text }
    return "\"\(text.replacing("\"", with: "\"\""))\""
  }
}

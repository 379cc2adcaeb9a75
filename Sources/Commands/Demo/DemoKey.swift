import Credentials
import FoundationEssentials

/// A key of the demo that is no sample, since it has ended or stands still.
struct DemoKey: Sendable {
  let draft: KeyDraft
  let createdBy: Actor
  let createdAt: Date
  var ending: Ending?

  /// What somebody has done about it; a key may also just expire.
  enum Ending: Sendable {
    case revoked(at: Date, by: Actor, reason: String)
    case disabled(at: Date, by: Actor)
  }

  /// Revoked minutes ago, and still used by somebody.
  static let revoked = "old-zapier"

  /// - Parameter now: when the demo begins.
  static func all(until now: Date) -> [DemoKey] {
    let day = RotationPolicy.day
    return [
      DemoKey(
        draft: Samples.draft("old-laptop", type: .personal, scopes: [Scope(.read, .keys)], owner: "infra"),
        createdBy: .infra,
        createdAt: now - 95 * day,
        ending: .revoked(at: now - 20 * day, by: .infra, reason: "laptop replaced")
      ),
      DemoKey(
        draft: Samples.draft(revoked, owner: "marketing"),
        createdBy: .ops1,
        createdAt: now - 70 * day,
        ending: .revoked(at: now - 540, by: .qa, reason: "vendor off-boarded")
      ),
      DemoKey(
        draft: Samples.draft(
          "contractor-audit",
          type: .readOnly,
          scopes: [Scope(.read, .security)],
          owner: "security",
          expiresAt: now - 6 * day
        ),
        createdBy: .ops1,
        createdAt: now - 36 * day
      ),
      DemoKey(
        draft: Samples.draft("tmp-import", scopes: [Scope(.write, .projects)], owner: "data"),
        createdBy: .infra,
        createdAt: now - 9 * day,
        ending: .disabled(at: now - 4 * 3_600, by: .infra)
      ),
    ]
  }
}

import Credentials
import CredentialsTesting
import FoundationEssentials
import Testing

@Suite("What a filter matches")
struct KeyFilterMatchingTests {
  private static let now = ManualClock.start

  private static func key(
    _ name: String,
    age: Double,
    type: CredentialType = .live,
    change: (inout APIKey) -> Void = { _ in }
  ) -> APIKey {
    let draft = Samples.draft(name, type: type, environment: type == .test ? .development : .production)
    var key = Samples.key(draft, id: name.uppercased(), createdAt: now - age * RotationPolicy.day)
    key.savedAt = key.createdAt
    key.lastUsedAt = now
    change(&key)
    return key
  }

  private static let keys = [
    key("fresh", age: 1) { $0.note = "Nightly 50% sync" },
    key("due", age: 80, type: .test) { $0.owner = "Data Team" },
    key("overdue", age: 100, type: .readOnly),
    key("grace", age: 100) { ($0.replacedBy, $0.graceEndsAt) = ($0.id, now + 60) },
    key("replaced", age: 100) { ($0.replacedBy, $0.graceEndsAt) = ($0.id, now) },
    key("disabled", age: 100) { $0.disabledAt = now - 1 },
    key("expired", age: 10) { $0.expiresAt = now - 1 },
    key("revoked", age: 10) { ($0.revokedAt, $0.savedAt) = (now - 1, nil) },
    key("idle", age: 50) { $0.lastUsedAt = now - 30 * RotationPolicy.day },
    key("busy", age: 50) { $0.lastUsedAt = now - 30 * RotationPolicy.day + 1 },
    key("never", age: 30, type: .personal) { ($0.lastUsedAt, $0.savedAt) = (nil, nil) },
  ]

  private func names(_ text: String) throws -> [String] {
    let filter = try KeyFilter(parsing: text)
    return Self.keys.filter { filter.matches($0, policy: .standard, at: Self.now) }.map(\.name)
  }

  @Test(
    arguments: [
      ("is:any", keys.map(\.name)),
      ("is:active", ["fresh", "due", "overdue", "grace", "idle", "busy", "never"]),
      ("is:overdue", ["overdue"]),
      ("is:due", ["due"]),
      ("is:ok", ["fresh", "idle", "busy", "never"]),
      ("is:grace", ["grace"]),
      ("is:disabled", ["disabled"]),
      ("is:expired", ["replaced", "expired"]),
      ("is:revoked", ["revoked"]),
      ("is:unused", ["idle", "never"]),
      ("is:unsaved", ["never"]),
      ("is:any is:unsaved", ["never"]),
      ("is:any !is:active", ["replaced", "disabled", "expired", "revoked"]),
      ("!is:active", ["disabled", "expired"]),
      ("!is:revoked is:disabled", ["disabled"]),
      ("!is:any", []),
    ]
  )
  func statesAreThoseOfTheMoment(_ text: String, _ expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test func endedKeysAreLeftOutByThemselves() throws {
    let shown = Self.keys.map(\.name).filter { $0 != "replaced" && $0 != "revoked" }
    #expect(try names("") == shown)
  }

  @Test(
    arguments: [
      ("OVERDUE", ["overdue"]),
      ("due", ["due", "overdue"]),
      ("nightly sync", ["fresh"]),
      ("\"50% sync\"", ["fresh"]),
      ("\"sync 50%\"", []),
      ("data", ["due"]),
      ("owner:\"data team\"", ["due"]),
      ("owner:data", []),
      ("\"Data Team\"", ["due"]),
      ("key_fresh", ["fresh"]),
      ("qx_test_4fg7…9q2f", ["due"]),
      ("qx_ro_…9q", ["overdue"]),
      ("pat_", ["never"]),
      ("type:pat", ["never"]),
      ("type:ro", ["overdue"]),
      ("env:dev", ["due"]),
      ("!env:prod", ["due", "never"]),
      ("scope:read:projects type:test", ["due"]),
      ("scope:write:projects", []),
      ("is:any !owner:ci", ["due"]),
      ("owner:CI is:disabled", ["disabled"]),
    ]
  )
  func wordsAreLookedForInEverythingThatIsShown(_ text: String, _ expected: [String]) throws {
    #expect(try names(text) == expected)
  }
}

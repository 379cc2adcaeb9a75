import Credentials
import CredentialsTesting
import FoundationEssentials
import Testing

@Suite("Status")
struct KeyStatusTests {
  private static let now = ManualClock.start

  /// What is set about a key, in days from now, and what it is then.
  struct Case: Sendable, CustomTestStringConvertible {
    let revoked: Double?
    let expires: Double?
    let grace: Double?
    let disabled: Double?
    let status: KeyStatus
    let refusal: String?

    init(
      revoked: Double? = nil,
      expires: Double? = nil,
      grace: Double? = nil,
      disabled: Double? = nil,
      _ status: KeyStatus,
      _ refusal: String?
    ) {
      self.revoked = revoked
      self.expires = expires
      self.grace = grace
      self.disabled = disabled
      self.status = status
      self.refusal = refusal
    }

    var key: APIKey {
      func date(_ days: Double?) -> Date? { days.map { now + $0 * RotationPolicy.day } }
      var key = Samples.key(Samples.draft("scanner"), createdAt: now - 100 * RotationPolicy.day)
      key.revokedAt = date(revoked)
      key.expiresAt = date(expires)
      key.graceEndsAt = date(grace)
      key.replacedBy = grace == nil ? nil : KeyID(rawValue: "key_2")
      key.disabledAt = date(disabled)
      return key
    }

    var testDescription: String {
      let parts = [("revoked", revoked), ("expires", expires), ("grace", grace), ("disabled", disabled)]
      return parts.map { "\($0.0) \($0.1.map { "\($0)" } ?? "-")" }.joined(separator: ", ")
    }
  }

  private static let cases = [
    Case(.active, nil),
    Case(expires: 1, .active, nil),
    Case(expires: 0.000_000_1, .active, nil),
    Case(expires: 0, .expired, "expired"),
    Case(expires: -1, .expired, "expired"),
    Case(grace: 1, .inGrace, nil),
    Case(expires: 2, grace: 1, .inGrace, nil),
    Case(grace: 0, .expired, "grace_ended"),
    Case(grace: -1, .expired, "grace_ended"),
    Case(disabled: -1, .disabled, "disabled"),
    Case(disabled: 0, .disabled, "disabled"),
    Case(expires: 1, grace: 1, disabled: -1, .disabled, "disabled"),
    Case(grace: -1, disabled: -2, .expired, "grace_ended"),
    Case(expires: -1, disabled: -2, .expired, "expired"),
    Case(expires: -1, grace: -2, .expired, "expired"),
    Case(expires: -1, grace: 1, .expired, "expired"),
    Case(revoked: -1, .revoked, "revoked"),
    Case(revoked: 0, expires: 1, grace: 1, .revoked, "revoked"),
    Case(revoked: -1, expires: -2, grace: -3, disabled: -4, .revoked, "revoked"),
  ]

  @Test(arguments: cases) func theMostFinalReasonCounts(_ example: Case) {
    #expect(example.key.status(at: Self.now) == example.status)
    #expect(Authenticator.refusal(of: example.key, at: Self.now)?.name == example.refusal)
    #expect(example.status.isUsable == (example.refusal == nil))
  }

  @Test func aRefusalSaysSinceWhen() {
    let day = RotationPolicy.day
    func refusal(_ example: Case) -> Refusal? { Authenticator.refusal(of: example.key, at: Self.now) }
    #expect(refusal(Case(revoked: -1, .revoked, "")) == .revoked(since: Self.now - day))
    #expect(refusal(Case(expires: -2, .expired, "")) == .expired(since: Self.now - 2 * day))
    #expect(refusal(Case(grace: -3, .expired, "")) == .graceEnded(since: Self.now - 3 * day))
    #expect(refusal(Case(disabled: -4, .disabled, "")) == .disabled(since: Self.now - 4 * day))
  }

  @Test func onlyRevokedAndReplacedKeysHaveEnded() {
    #expect(Case(revoked: -1, .revoked, "").key.hasEnded(at: Self.now))
    #expect(Case(grace: 0, .expired, "").key.hasEnded(at: Self.now))
    #expect(!Case(grace: 1, .inGrace, "").key.hasEnded(at: Self.now))
    #expect(!Case(expires: -1, .expired, "").key.hasEnded(at: Self.now))
    #expect(!Case(disabled: -1, .disabled, "").key.hasEnded(at: Self.now))
  }

  @Test func aReplacedKeyIsCalledOldAndItsNextDeadlineIsItsGrace() {
    let current = Case(.active, nil).key
    #expect(current.displayName == "scanner")
    #expect(current.nextDeadline == current.rotateBy)
    let replaced = Case(grace: 1, .inGrace, nil).key
    #expect(replaced.displayName == "scanner (old)")
    #expect(replaced.nextDeadline == replaced.graceEndsAt)
  }
}

package import Credentials

/// How often keys are due for rotation.
package struct RotationPolicyRecord: Hashable, Sendable, Codable {
  /// Days from a key's creation to its rotation date.
  package var periodDays: Int
  /// Days of warning before it.
  package var warningDays: Int

  package init(_ policy: RotationPolicy) {
    periodDays = policy.period
    warningDays = policy.warning
  }

  enum CodingKeys: String, CodingKey {
    case periodDays = "period_days"
    case warningDays = "warning_days"
  }
}

import Credentials

/// How often keys are to be rotated, in words.
enum PolicyWording {
  static func sentence(_ policy: RotationPolicy) -> String {
    "every \(DurationWording.counted(policy.period, "day")), warned \(policy.warning) before"
  }
}

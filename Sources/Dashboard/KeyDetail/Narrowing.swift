import Credentials
import FoundationEssentials

/// Which scopes a key can do without: what it holds against what its requests needed in the last 30 days.
struct Narrowing: Equatable {
  let goes: ScopeSet
  let stays: ScopeSet
  /// For how many days its requests were looked at: since it was made, and 30 at most.
  let days: Int

  private static let window = 30
  /// With fewer days a job that runs once a week has not been seen.
  private static let enoughDays = 7

  init(of key: APIKey, _ usage: KeyUsage, at now: Date) {
    goes = key.scopes.subtracting(usage.scopes30d)
    stays = key.scopes.intersection(usage.scopes30d)
    days = min(Self.window, max(0, Int(now.timeIntervalSince(key.createdAt) / RotationPolicy.day)))
  }

  /// Whether there is something to take away, and something left: a key that uses nothing had better be revoked.
  var isPossible: Bool { !goes.isEmpty && !stays.isEmpty }

  /// Whether its days say enough to suggest it unasked.
  var isConvincing: Bool { isPossible && days >= Self.enoughDays }

  /// `has not been used for 30 days`, or `in its 12 days`.
  var span: String {
    days >= Self.window ? "for \(Self.window) days" : "in its \(DurationWording.counted(days, "day"))"
  }

  /// What to think of before doing it; nil where 30 days have shown what the key needs.
  var caution: String? {
    guard days < Self.window else { return nil }
    let rare = days < Self.enoughDays ? "weekly" : "monthly"
    return "It is \(DurationWording.counted(days, "day")) old: \(rare) use may not have shown yet."
  }
}

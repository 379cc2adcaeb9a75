import Credentials
import FoundationEssentials

/// What the dialog says of each key.
extension BulkChange {
  struct Line {
    let key: APIKey
    let sentence: String
    let tone: KeyWording.Tone
  }

  /// Before it begins: what will happen to each. At its end: what has not gone as it should.
  func lines(at now: Date) -> [Line] {
    let left = leftOut.map { Line(key: $0.key, sentence: "left out: \($0.reason)", tone: .muted) }
    guard phase == .finished else { return targets.map { expectation($0, at: now) } + left }
    return failed.map { Line(key: $0.key, sentence: $0.reason, tone: .danger) }
      + unsaved.map { Line(key: $0, sentence: "NOT SAVED: rotate again if lost", tone: .danger) }
      + targets.suffix(untried).map {
        Line(key: $0, sentence: "not tried, nothing has changed", tone: .caution)
      }
      + left
  }

  private func expectation(_ key: APIKey, at now: Date) -> Line {
    let isInUse = Self.isInUse(key, at: now)
    let effect = action.effect(isInUse: isInUse)
    if action == .enable { return Line(key: key, sentence: effect, tone: .good) }
    return isInUse
      ? Line(key: key, sentence: "IN USE: \(effect)", tone: action == .rotate ? .caution : .danger)
      : Line(key: key, sentence: "quiet: \(effect)", tone: .good)
  }

  /// A key counts as in use where its last request was made within 24 hours.
  private static func isInUse(_ key: APIKey, at now: Date) -> Bool {
    key.lastUsedAt.map { now.timeIntervalSince($0) < RotationPolicy.day } ?? false
  }

  /// `Revokes 3 keys, 2 of them in use; 1 left out.`
  func expectation(at now: Date) -> String {
    guard !targets.isEmpty else { return "It can be done to none of them." }
    let inUse = targets.count { Self.isInUse($0, at: now) }
    let keys = DurationWording.counted(targets.count, "key", as: KeyWording.grouped)
    let used = inUse == 0 ? "none of them in use" : "\(KeyWording.grouped(inUse)) of them in use"
    let left = leftOut.isEmpty ? "" : "; \(KeyWording.grouped(leftOut.count)) left out"
    return "\(action.title)s \(keys), \(used)\(left)."
  }
}

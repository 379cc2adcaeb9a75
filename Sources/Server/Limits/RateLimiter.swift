import FoundationEssentials
import Synchronization

/// Allows a number of requests a minute to each of many: as many at once, and then as they become free again,
/// one by one.
///
/// It remembers one instant for each that has asked lately: when all of its requests will be free again. Those
/// that have replaced each other count as one, the last of them. Nothing but memory is involved: a restart
/// forgets.
final class RateLimiter<Subject: Hashable & Sendable>: Sendable {
  fileprivate struct State {
    var freeAgain: [Subject: Date] = [:]
    /// Whom others were replaced by, as far as they have asked.
    var successors: [Subject: Subject] = [:]
  }

  private let state = Mutex(State())
  private let capacity: Int
  private let now: @Sendable () -> Date

  private let minute: TimeInterval = 60

  /// - Parameter capacity: how many are remembered; beyond that somebody is forgotten, never refused.
  init(capacity: Int, now: @escaping @Sendable () -> Date) {
    self.capacity = capacity
    self.now = now
  }

  /// Counts a request of `subject`, unless it is one too many.
  ///
  /// - Parameters:
  ///   - limit: requests a minute.
  ///   - predecessor: whom it has replaced; its requests count for both.
  ///   - successor: whom it was replaced by; the same.
  func take(
    _ subject: Subject,
    limit: Int,
    replacing predecessor: Subject? = nil,
    replacedBy successor: Subject? = nil
  ) -> RateVerdict {
    let now = now()
    let step = minute / Double(max(limit, 1))
    return state.withLock { state in
      if state.count >= capacity { state.makeRoom(for: capacity, at: now) }
      if let predecessor { state.join(predecessor, to: subject, at: now) }
      if let successor { state.join(subject, to: successor, at: now) }
      let counted = state.last(behind: subject)
      // Never further ahead than a minute, so that a clock that was put back does not lock anybody out.
      let start = min(max(state.freeAgain[counted] ?? now, now), now + minute)
      let end = start + step
      let isAllowed = end.timeIntervalSince(now) <= minute + step / 1_000
      state.freeAgain[counted] = isAllowed ? end : start
      let taken = (isAllowed ? end : start).timeIntervalSince(now)
      return RateVerdict(
        isAllowed: isAllowed,
        limit: limit,
        remaining: isAllowed ? max(0, Int((minute - taken) / step + 0.001)) : 0,
        reset: Self.seconds(taken),
        retryAfter: isAllowed ? 0 : max(1, Self.seconds(end.timeIntervalSince(now) - minute))
      )
    }
  }

  private static func seconds(_ interval: TimeInterval) -> Int {
    max(0, Int((interval - 0.000_001).rounded(.up)))
  }
}

extension RateLimiter.State {
  /// How many are remembered.
  var count: Int { max(freeAgain.count, successors.count) }

  /// The last of those that have replaced each other.
  func last(behind subject: Subject) -> Subject {
    var last = subject
    while let next = successors[last] { last = next }
    return last
  }

  /// Lets two count as one from now on, with what both have used.
  mutating func join(_ predecessor: Subject, to successor: Subject, at now: Date) {
    // A circle would have no last.
    guard successors[predecessor] == nil, last(behind: successor) != predecessor else { return }
    successors[predecessor] = successor
    guard let used = freeAgain.removeValue(forKey: predecessor), used > now else { return }
    let last = last(behind: successor)
    freeAgain[last] = max(freeAgain[last] ?? now, now) + used.timeIntervalSince(now)
  }

  mutating func makeRoom(for capacity: Int, at now: Date) {
    freeAgain = freeAgain.filter { $0.value > now }
    let remembered = freeAgain
    let old = self
    successors = successors.filter { remembered[old.last(behind: $0.key)] != nil }
    // As many are busy as can be remembered: some of them get a fresh start.
    while freeAgain.count >= capacity { freeAgain.remove(at: freeAgain.startIndex) }
    if successors.count >= capacity { successors = [:] }
  }
}

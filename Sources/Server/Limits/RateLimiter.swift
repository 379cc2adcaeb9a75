import FoundationEssentials
import Synchronization

/// Allows a number of requests a minute to each of many: as many at once, and then as they become free again,
/// one by one.
///
/// It remembers one instant for each that has asked lately: when all of its requests will be free again.
/// Nothing but memory is involved: a restart forgets.
final class RateLimiter<Subject: Hashable & Sendable>: Sendable {
  private let freeAgain: Mutex<[Subject: Date]> = Mutex([:])
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
  ///   - predecessor: whose requests count as its own where it has none yet.
  func take(_ subject: Subject, limit: Int, inheritingFrom predecessor: Subject? = nil) -> RateVerdict {
    let now = now()
    let step = minute / Double(max(limit, 1))
    return freeAgain.withLock { freeAgain in
      let known = freeAgain[subject] ?? predecessor.flatMap { freeAgain[$0] } ?? now
      // Never further ahead than a minute, so that a clock that was put back does not lock anybody out.
      let start = min(max(known, now), now + minute)
      let end = start + step
      let isAllowed = end.timeIntervalSince(now) <= minute + step / 1_000
      if freeAgain[subject] == nil { makeRoom(in: &freeAgain, at: now) }
      freeAgain[subject] = isAllowed ? end : start
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

  private func makeRoom(in freeAgain: inout [Subject: Date], at now: Date) {
    guard freeAgain.count >= capacity else { return }
    freeAgain = freeAgain.filter { $0.value > now }
    // As many are busy as can be remembered: some of them get a fresh start.
    while freeAgain.count >= capacity { freeAgain.remove(at: freeAgain.startIndex) }
  }
}

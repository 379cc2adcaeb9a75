import Credentials
import FoundationEssentials

/// Whether the store answers, and how old what the screen shows is.
struct Connection {
  /// Questions and orders that have no answer yet.
  private(set) var waiting = 0
  /// Since when nothing has come back; nil while nothing is waited for.
  private(set) var waitingSince: Date?
  /// The last answer that was not a failure to reach the store.
  private(set) var lastAnswer: Date?
  /// What the store's silence is put down to; nil while it answers.
  private(set) var loss: String?
  /// When to ask again after a loss.
  private(set) var retryAt: Date?
  private var retries = 0

  /// Seconds after which waiting is shown: before that it would only flicker.
  static let patience: TimeInterval = 0.15

  var isLost: Bool { loss != nil }

  mutating func ask(_ count: Int, at now: Date) {
    guard count > 0 else { return }
    if waiting == 0 { waitingSince = now }
    waiting += count
  }

  /// - Parameter loss: why the store could not be reached; nil where it answered, if only with a refusal.
  mutating func hear(loss: String?, at now: Date) {
    waiting = max(0, waiting - 1)
    waitingSince = waiting == 0 ? nil : now
    guard let loss else {
      self = Connection(answeredAt: now, waiting: waiting, waitingSince: waitingSince)
      return
    }
    // Several questions fail at once, and count as one.
    if self.loss == nil || retryAt == nil { scheduleRetry(at: now) }
    self.loss = loss
  }

  /// An answer that was given up.
  mutating func giveUp() {
    waiting = max(0, waiting - 1)
    if waiting == 0 { waitingSince = nil }
  }

  /// Whether it is time to ask again; then the next time is set only by the next failure.
  mutating func takesRetry(at now: Date) -> Bool {
    guard let retryAt, retryAt <= now else { return false }
    self.retryAt = nil
    return true
  }

  /// Seconds that have been waited, once they are worth showing.
  func slowness(at now: Date) -> TimeInterval? {
    waitingSince.map { now.timeIntervalSince($0) }.flatMap { $0 >= Self.patience ? $0 : nil }
  }

  /// Seconds until something about it reads differently, or is to be tried again.
  func timeToNextChange(at now: Date) -> TimeInterval? {
    let show = waitingSince.map { since -> TimeInterval in
      let waited = now.timeIntervalSince(since)
      return waited < Self.patience ? Self.patience - waited : 1
    }
    let retry = retryAt.map { max(0, $0.timeIntervalSince(now)) }
    let age: TimeInterval? = isLost ? 1 : nil
    return [show, retry, age].compactMap { $0 }.min()
  }

  init() {}

  private init(answeredAt now: Date, waiting: Int, waitingSince: Date?) {
    lastAnswer = now
    self.waiting = waiting
    self.waitingSince = waitingSince
  }

  /// After 1, 2, 4 … at most 30 seconds.
  private mutating func scheduleRetry(at now: Date) {
    retryAt = now.addingTimeInterval(min(30, Double(1 << min(retries, 5))))
    retries += 1
  }
}

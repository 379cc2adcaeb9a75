package import Credentials
package import FoundationEssentials

/// What comes in while the dashboard is open, whatever it shows: requests for access, and signs of stolen
/// tokens.
package struct Inbox {
  /// What waits for somebody to decide, the oldest first.
  var requests = ListWindow<Approval>()
  /// New requests that the message line speaks of, and until when.
  package private(set) var announcement: Announcement?
  /// Alarming events that nobody has acknowledged, the oldest first.
  package private(set) var alerts: [AuditEvent] = []

  /// Of those that wait, the ones that were new before.
  private var announced: Set<ApprovalID> = []
  /// The last alarming event that was there when the dashboard opened, or that has been shown since.
  private var lastAlert: Int?

  /// New requests, and how long they are spoken of.
  package struct Announcement {
    package var newcomers: [Approval]
    let endsAt: Date
  }

  /// Seconds for which the message line speaks of a new request; the header goes on counting it.
  static let announcing: TimeInterval = 30

  /// Empty: what waits already is as new as what comes.
  package init() {}

  /// Takes in what waits, and announces what has not been announced before.
  ///
  /// - Returns: whether there is something to announce.
  package mutating func take(_ pending: [Approval], at now: Date) -> Bool {
    let pending = pending.filter { $0.isPending(at: now) }
    let newcomers = pending.filter { !announced.contains($0.id) }
    announced = Set(pending.map(\.id))
    requests.take(pending, hasMore: false, after: nil)
    dropAnnouncements { approval in !pending.contains { $0.id == approval.id } }
    guard !newcomers.isEmpty else { return false }
    announcement = Announcement(
      newcomers: (announcement?.newcomers ?? []) + newcomers,
      endsAt: now.addingTimeInterval(Self.announcing)
    )
    return true
  }

  /// Lets go of a request that is decided.
  mutating func remove(_ id: ApprovalID) {
    requests.removeAll { $0.id == id }
    dropAnnouncements { $0.id == id }
  }

  /// Lets go of what has come to its time.
  mutating func expire(at now: Date) {
    requests.removeAll { !$0.isPending(at: now) }
    dropAnnouncements { !$0.isPending(at: now) }
    if let announcement, announcement.endsAt <= now { self.announcement = nil }
  }

  /// Somebody looks at the requests themselves.
  package mutating func endAnnouncement() {
    announcement = nil
  }

  /// Takes in the newest alarming events, in any order. Those of before the opening are history.
  ///
  /// - Returns: whether one of them is new.
  package mutating func take(alerts events: [AuditEvent]) -> Bool {
    let newest = events.map(\.sequence).max() ?? 0
    let last = lastAlert ?? newest
    let fresh = events.filter { $0.sequence > last }.sorted { $0.sequence < $1.sequence }
    alerts += fresh
    lastAlert = max(last, newest)
    return !fresh.isEmpty
  }

  /// The oldest alert is read.
  package mutating func acknowledgeAlert() {
    if !alerts.isEmpty { alerts.removeFirst() }
  }

  /// Seconds until a request expires or the message line falls silent.
  func timeToNextChange(at now: Date) -> TimeInterval? {
    let moments = requests.rows.map(\.expiresAt) + (announcement.map { [$0.endsAt] } ?? [])
    return moments.min().map { max(0, $0.timeIntervalSince(now)) }
  }

  private mutating func dropAnnouncements(where isGone: (Approval) -> Bool) {
    announcement?.newcomers.removeAll(where: isGone)
    if announcement?.newcomers.isEmpty == true { announcement = nil }
  }
}

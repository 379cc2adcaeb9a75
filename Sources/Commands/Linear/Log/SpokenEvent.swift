import Credentials
import FoundationEssentials

/// An event of the audit log, in words.
struct SpokenEvent {
  let event: AuditEvent
  let now: Date
  let dates: DateWording

  init(_ event: AuditEvent, now: Date, dates: DateWording) {
    self.event = event
    self.now = now
    self.dates = dates
  }

  private var moment: String { dates.moment(event.at, now: now) }

  /// All of it on one line.
  ///
  /// - Parameter namingTarget: whether it is not known what it was about.
  func line(namingTarget: Bool) -> String {
    let what = namingTarget ? "\(event.action.rawValue) \(event.target)" : event.action.rawValue
    return [moment, what, "by \(event.actor.name)", event.actor.origin, event.detail]
      .filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

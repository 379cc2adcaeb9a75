import Credentials
import Dashboard
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

  /// One fact on a line, in the same order each time.
  var facts: [String] {
    var facts = [
      "Action: \(event.action.rawValue)", "About: \(event.target)", "By: \(event.actor.name)",
      "From: \(event.actor.origin.isEmpty ? "qodryx itself" : event.actor.origin)",
      "When: \(dates.day(event.at)) \(dates.timeWithSeconds(event.at))",
    ]
    if let id = event.keyID { facts.append("Id: \(id)") }
    if !event.detail.isEmpty {
      facts.append("\(event.action.hasReason ? "Reason" : "Detail"): \(event.detail)")
    }
    if let warning = event.action.warning { facts.append("Attention: \(warning)") }
    return facts
  }

  /// Whether it is what was written, and stands behind the event before it.
  func chain(after previous: AuditEvent?) -> String {
    let isIntact = AuditChain.isIntact(event, after: previous.map { ($0.sequence, $0.hash) })
    return isIntact ? "Chain: it follows from the event before it" : "Chain: BROKEN, this event was changed"
  }
}

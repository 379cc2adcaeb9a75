import Credentials
import FoundationEssentials
import Terminal

/// Events in lines, as `audit list` prints them.
enum AuditTable {
  enum Subject {
    case everything
    /// All events are about the same key, which need not be named again.
    case oneKey
  }

  static func lines(
    _ events: [AuditEvent],
    about subject: Subject,
    now: Date,
    dates: DateWording,
    width: Int?
  ) -> [String] {
    let target: [Table.Column] = subject == .oneKey ? [] : [.init(title: "TARGET", minimum: 16)]
    var table = Table(
      columns: [.init(title: "EVENT", alignment: .trailing), .init(title: "TIME"), .init(title: "ACTOR")]
        + [.init(title: "ACTION")] + target
        + [.init(title: "FROM", isOptional: true), .init(title: "DETAIL", minimum: 8, isOptional: true)]
    )
    table.rows = events.map { event in
      [String(event.sequence), dates.moment(event.at, now: now), SafeText.line(event.actor.name)]
        + [event.action.rawValue].map(SafeText.line)
        + (subject == .oneKey ? [] : [SafeText.line(event.target)])
        + [SafeText.line(event.actor.origin), SafeText.line(event.detail)]
    }
    return table.lines(fitting: width)
  }
}

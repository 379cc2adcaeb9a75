import Credentials
import FoundationEssentials
import Terminal

/// Moving the demo's clock.
extension State {
  mutating func editClock(_ key: Key) -> [Effect]? {
    guard case .clock(var dialog) = modal, dialog.edit(key) else { return nil }
    modal = .clock(dialog)
    return []
  }

  mutating func runInClock(_ command: Command.ID) -> [Effect] {
    guard case .clock(var dialog) = modal else { return [] }
    switch command {
    case .down: dialog.move(by: 1)
    case .up: dialog.move(by: -1)
    case .press:
      guard let days = dialog.days else {
        notice = .hint("Type how many days, or choose above.")
        return []
      }
      modal = nil
      return [.moveClock(days: days)]
    default:
      modal = nil
      return []
    }
    modal = .clock(dialog)
    return []
  }

  /// Everything that hangs on the time is asked for again: what has become due, overdue or expired meanwhile gets its
  /// event first.
  mutating func clockMoved(days: Int) -> [Effect] {
    demo?.daysAhead += days
    notice = .done("It is \(session.dates.moment(now, now: .distantPast)) now, for all that is in the demo.")
    return [.ask(.passedDeadlines)] + storeChanged()
  }

  /// Commands that only a demo has, or a store without keys.
  var absentCommands: Set<Command.ID> {
    var absent: Set<Command.ID> = demo == nil ? [.moveClock] : []
    if demo != nil || !isFirstRun { absent.insert(.openDemo) }
    if demo?.tour == nil { absent.formUnion([.nextCaption, .previousCaption, .hideCaptions]) }
    return absent
  }

  /// Nobody but the demo itself can read the code out.
  var demoNotice: Notice? {
    guard isShowingApps, let code = demo?.code(of: apps.draft?.approval) else { return nil }
    return .hint("In the demo nobody calls you: who asks would read out \(code).")
  }
}

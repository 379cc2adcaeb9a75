import Credentials
import FoundationEssentials

/// One thing that waits for somebody on the overview, and leads to where it can be done.
enum OverviewEntry: Identifiable, Equatable {
  /// A sign of a stolen token.
  case alert(AuditEvent)
  /// A request for access.
  case approval(Approval)
  /// A key past its rotation date; with the days without a request where those are many.
  case overdue(APIKey, days: Int, unusedDays: Int?)
  /// Nobody has confirmed to have its secret.
  case unsaved(APIKey)
  /// A key that nobody has used for a long time.
  case unused(APIKey, days: Int)
  /// Keys in this state that are not among those that were read.
  case more(KeyFilter.State, count: Int)

  var id: String {
    switch self {
    case .alert(let event): "alert \(event.sequence)"
    case .approval(let approval): "approval \(approval.id)"
    case .overdue(let key, _, _): "overdue \(key.id)"
    case .unsaved(let key): "unsaved \(key.id)"
    case .unused(let key, _): "unused \(key.id)"
    case .more(let state, _): "more \(state.rawValue)"
    }
  }

  /// What it is about.
  var subject: String {
    switch self {
    case .alert(let event): event.target
    case .approval(let approval): approval.title
    case .overdue(let key, _, _), .unsaved(let key), .unused(let key, _): key.displayName
    case .more(_, let count): "\(KeyWording.grouped(count)) more"
    }
  }

  /// What is the matter, in a few words that differ by more than their colour.
  var matter: String {
    switch self {
    case .alert: "used twice: stolen?"
    case .approval: "asks for access"
    case .overdue(_, let days, nil): "OVERDUE \(days)d"
    case .overdue(_, let days, let unused?): "OVERDUE \(days)d, unused \(unused)d"
    case .unsaved: "NOT SAVED"
    case .unused(_, let days): "unused \(days)d"
    case .more(.unsaved, _): "NOT SAVED"
    case .more(let state, _): state.rawValue
    }
  }

  var tone: KeyWording.Tone {
    switch self {
    case .alert, .overdue, .unsaved, .more: .danger
    case .approval: .caution
    case .unused: .muted
    }
  }

  /// What somebody could do about it.
  var suggestion: Notice {
    switch self {
    case .alert(let event): .caution("\(event.target): somebody may have its token. Enter shows the log.")
    case .approval(let approval): .caution("\(approval.title) waits for an answer. Enter goes to it.")
    case .overdue(let key, _, let unused?):
      .caution("\(key.displayName) is overdue and unused for \(unused) days: a good one to revoke.")
    case .overdue(let key, let days, nil):
      .caution(
        "\(key.displayName) is \(DurationWording.counted(days, "day")) late. R walks through the overdue keys."
      )
    case .unsaved(let key): .caution("\(key.displayName) was never confirmed saved: rotate it if it is lost.")
    case .unused(let key, let days):
      .hint("\(key.displayName) is unused for \(days) days: disable it, and revoke it if nobody asks.")
    case .more(let state, _): .hint("Enter shows all of them: is:\(state.rawValue).")
    }
  }
}

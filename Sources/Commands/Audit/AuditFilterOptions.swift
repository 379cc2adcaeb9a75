import ArgumentParser
import Credentials
import FoundationEssentials

/// Which events of the log a command is about.
struct AuditFilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only events that match.",
      discussion: "As in the dashboard's log: action:key,oauth !actor:system from:ssh since:24h word.",
      valueName: "filter"
    )
  )
  var filter = ""

  @Option(
    help: ArgumentHelp("Only actions that begin like this; several with commas.", valueName: "action"),
    completion: .list([
      "key.", "rotation.", "policy.", "project.", "app.", "oauth.", "store.", "audit.", "keys.",
    ])
  )
  var action: String?

  @Option(help: ArgumentHelp("Only what this person or service did.", valueName: "name"))
  var actor: String?

  @Option(help: ArgumentHelp("Only what came from there: part of ssh 10.20.9.1.", valueName: "place"))
  var from: String?

  @Option(
    help: ArgumentHelp("Only events from then on.", valueName: "24h|30d|2026-11-01"),
    completion: .list(["24h", "30d", "90d"])
  )
  var since: String?

  @Option(
    help: ArgumentHelp("Only events up to then.", valueName: "24h|30d|2026-11-01"),
    completion: .list(["24h", "30d", "90d"])
  )
  var until: String?

  @Option(help: ArgumentHelp("Only events about this key: its id or name.", valueName: "id"))
  var key: String?

  func validate() throws {
    guard filter.count <= AuditFilter.longestText else {
      throw ValidationError("--filter: at most \(AuditFilter.longestText) characters, not \(filter.count)")
    }
    if let action, beginnings(action).isEmpty { throw ValidationError("--action: name an action") }
  }

  /// All that the options say, in one filter.
  ///
  /// - Throws: `AuditFilterProblem`, and ``CommandFailure`` for a moment that is none.
  func auditFilter(in session: Session) throws -> AuditFilter {
    var filter = try AuditFilter(parsing: filter, in: session.timeZone)
    var conditions: [AuditFilter.Condition] = []
    if let action { conditions.append(.action(beginnings(action))) }
    if let actor { conditions.append(.actor(CaselessWord(actor))) }
    if let from { conditions.append(.from(CaselessWord(from))) }
    if let since { conditions.append(.since(try moment(since, .beginning, "--since", in: session))) }
    if let until { conditions.append(.until(try moment(until, .end, "--until", in: session))) }
    filter.terms += conditions.map { AuditFilter.Term($0) }
    return filter.resolved(at: session.now())
  }

  /// The filter and the key, as the log says them.
  func words(in session: Session) throws -> String {
    let filter = try auditFilter(in: session)
    return [filter.text ?? "some", key.map { "of \($0)" }].compactMap { $0 }.filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  private func beginnings(_ actions: String) -> [String] {
    actions.lowercased().split(separator: ",").map(String.init)
  }

  private func moment(
    _ text: String,
    _ edge: AuditFilter.Moment.Edge,
    _ option: String,
    in session: Session
  ) throws(CommandFailure) -> AuditFilter.Moment {
    guard let moment = AuditFilter.Moment(parsing: text, edge, in: session.timeZone) else {
      throw CommandFailure(.usage, "\(option): write 24h, 30d or 2026-11-01, not \(text.debugDescription)")
    }
    return moment
  }
}

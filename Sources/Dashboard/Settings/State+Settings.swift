import Credentials
import FoundationEssentials
import Terminal

extension State {
  /// Whether the index itself is what the screen shows, if only behind a dialog.
  var isShowingSettings: Bool { tab == .settings && screens.isEmpty }

  mutating func openSettings() -> [Effect] {
    if apps.grantsOf != nil { apps.narrowGrants(to: nil) }
    return [.ask(.policy), .ask(.counts)] + inboxQuestions + refreshSettings()
  }

  /// What the index says beside what every tab knows.
  mutating func refreshSettings() -> [Effect] {
    [.ask(.grants(apps.grantQuery(after: nil))), .ask(.engine)] + audit.refresh()
  }

  mutating func runInSettings(_ command: Command.ID) -> [Effect] {
    let count = SettingsEntry.allCases.count
    switch command {
    case .down: settings.move(by: 1)
    case .up: settings.move(by: -1)
    case .first, .pageUp: settings.move(by: -count)
    case .last, .pageDown: settings.move(by: count)
    case .open: return goTo(settings.entry)
    case .back: return connection.slowness(at: now) == nil ? show(.keys) : [.cancelLookups]
    default: break
    }
    return []
  }

  private mutating func goTo(_ entry: SettingsEntry) -> [Effect] {
    switch entry {
    case .keys: return show(.keys)
    case .apps: return show(.apps)
    case .audit: return show(.audit)
    case .rotation:
      screens.append(.policyForm(PolicyForm(policy)))
      return [.ask(.upcomingKeys)]
    case .connection: return []
    case .appearance:
      modal = .appearance(AppearanceChooser(appearance))
      return []
    }
  }

  var reasonAgainstOpeningSetting: String? {
    switch settings.entry {
    case .keys, .apps, .audit: nil
    case .rotation: reasonAgainstAnyChange ?? (isFullSize ? nil : sizeReason)
    case .connection: "It is chosen when qodryx starts: --db or --remote. :connect goes to a server."
    case .appearance: isFullSize ? nil : sizeReason
    }
  }

  /// An entry's current value in one line.
  func value(of entry: SettingsEntry) -> String {
    switch entry {
    case .keys:
      guard let counts else { return "" }
      let overdue = counts.overdue > 0 ? "\(KeyWording.grouped(counts.overdue)) overdue" : ""
      let due = counts.dueSoon > 0 ? "\(KeyWording.grouped(counts.dueSoon)) due" : ""
      return joined(["\(KeyWording.grouped(counts.active)) active", overdue, due])
    case .apps:
      let waiting = inbox.requests.rows.count
      let connected = apps.grantTotal.map { "\(KeyWording.grouped($0)) connected" } ?? ""
      return joined([waiting > 0 ? "\(waiting) waiting" : "", connected])
    case .audit:
      let events = audit.total.map { DurationWording.counted($0, "event", as: KeyWording.grouped) } ?? ""
      let chain =
        audit.chain.brokenAt != nil ? "CHAIN BROKEN" : audit.chain.verifiedAt == nil ? "" : "chain verified"
      return joined([events, chain])
    case .rotation:
      return "every \(DurationWording.counted(policy.period, "day")), warned \(policy.warning) before"
    case .connection: return "\(session.place.kind), as \(session.actor.name)"
    case .appearance: return appearanceValue
    }
  }

  /// What is known of an entry, below the index.
  func settingsLines(of entry: SettingsEntry, width: Int) -> [DetailLine] {
    facts(of: entry).flatMap { DetailLine.facts($0.label, $0.value, width: width) }
  }

  private func facts(of entry: SettingsEntry) -> [(label: String, value: String)] {
    switch entry {
    case .keys:
      guard let counts else { return [] }
      return [
        ("Active", KeyWording.grouped(counts.active)), ("Overdue", KeyWording.grouped(counts.overdue)),
        ("Due", KeyWording.grouped(counts.dueSoon)), ("In grace", KeyWording.grouped(counts.inGrace)),
        ("Disabled", KeyWording.grouped(counts.disabled)), ("Not saved", KeyWording.grouped(counts.unsaved)),
      ]
    case .apps:
      return [
        ("Waiting", "\(inbox.requests.rows.count)"),
        ("Connected", apps.grantTotal.map(KeyWording.grouped) ?? ""),
      ]
    case .audit: return auditFacts
    case .rotation:
      return [
        ("Period", DurationWording.counted(policy.period, "day") + " from creation or rotation"),
        ("Warning", DurationWording.counted(policy.warning, "day") + " before"),
        ("Overdue", counts.map { KeyWording.grouped($0.overdue) } ?? ""),
        ("Due", counts.map { KeyWording.grouped($0.dueSoon) } ?? ""),
      ]
    case .connection: return connectionFacts
    case .appearance: return appearanceFacts
    }
  }

  private var auditFacts: [(label: String, value: String)] {
    let verified = audit.chain.verifiedAt.map { "verified \(session.dates.moment($0, now: now))" }
    let chain = audit.chain.brokenAt.map { "BROKEN at event \(KeyWording.grouped($0))" }
    let last = audit.events.first.map { "\($0.action.rawValue), \(session.dates.moment($0.at, now: now))" }
    return [
      ("Events", audit.total.map(KeyWording.grouped) ?? ""), ("Last", last ?? "none"),
      ("Chain", chain ?? verified ?? "not verified since the dashboard was opened"),
    ]
  }

  private var connectionFacts: [(label: String, value: String)] {
    let actor = session.actor
    let engine = settings.engine.map { "\($0.name), answered in \($0.roundTripWording)" } ?? ""
    let standing =
      connection.loss.map { "does not answer: \($0)" } ?? "live: changes by anybody appear by themselves"
    return [
      ("Store", session.place.kind), ("Place", session.place.location), ("Engine", engine),
      ("You", actor.origin.isEmpty ? actor.name : "\(actor.name), \(actor.origin)"),
      (
        "May",
        session.isReadOnly
          ? "look only: opened with --read-only" : "look and change, as far as the store allows"
      ),
      ("Standing", standing),
    ]
  }

  private func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: ", ")
  }
}

import Credentials
import FoundationEssentials
import Terminal

/// All there is to know about one key, in blocks for people.
struct KeyDescription {
  let key: APIKey
  let usage: KeyUsage
  let events: [AuditEvent]
  let policy: RotationPolicy
  let now: Date
  let dates: DateWording

  var lines: [String] {
    let badge = KeyWording.badge(for: key, policy: policy, now: now).text
    return ["\(SafeText.line(key.displayName))  \(badge)"] + fields + [""] + scopes + [""] + requests
      + [""] + history
  }

  private var fields: [String] {
    facts.map { "  \(TextWidth.padded($0.0, to: 11))  \(SafeText.line($0.1))" }
  }

  /// What is known of it, each with a name for it.
  var facts: [(String, String)] {
    var fields: [(String, String)] = [
      ("Id", key.id.rawValue),
      ("Key", key.fullHint),
      ("Type", key.type.title),
    ]
    if let environment = key.environment { fields.append(("Environment", environment.rawValue)) }
    fields.append(("Owner", key.owner))
    if !key.note.isEmpty { fields.append(("Note", key.note)) }
    let origin = key.createdBy.origin.isEmpty ? "" : " (\(key.createdBy.origin))"
    fields += [
      ("Created", "\(dates.day(key.createdAt)) by \(key.createdBy.name)\(origin)"),
      (
        "Age",
        "\(DurationWording.counted(KeyWording.ageInDays(of: key, now: now), "day")) of \(policy.period)"
      ),
      ("Rotate by", "\(dates.day(key.rotateBy))\(distance(to: key.rotateBy))"),
      ("Expires", key.expiresAt.map { "\(dates.day($0)) \(dates.time($0))" } ?? "never"),
      ("Limit", "\(DurationWording.counted(key.rateLimit, "request")) a minute"),
      ("Saved", key.savedAt.map { dates.day($0) } ?? "never confirmed: rotate it if nobody has it"),
    ]
    if let id = key.replaces { fields.append(("Replaces", id.rawValue)) }
    if let id = key.replacedBy { fields.append(("Replaced by", id.rawValue)) }
    if let end = key.graceEndsAt { fields.append(("Grace", "until \(dates.moment(end, now: now))")) }
    if let date = key.disabledAt { fields.append(("Disabled", dates.moment(date, now: now))) }
    if let date = key.revokedAt {
      let reason = key.revokedReason.flatMap { $0.isEmpty ? nil : ": \($0)" } ?? ""
      fields.append(("Revoked", dates.moment(date, now: now) + reason))
    }
    return fields
  }

  private func distance(to date: Date) -> String {
    let seconds = date.timeIntervalSince(now)
    let days = DurationWording.counted(Int(abs(seconds) / RotationPolicy.day), "day")
    return seconds < 0 ? ", \(days) ago" : ", in \(days)"
  }

  private var scopes: [String] {
    var table = Table(columns: [.init(title: "Scopes"), .init(title: "GRANTED"), .init(title: "USED 30 d")])
    let resources = Resource.allCases.filter { resource in
      resource != .keys || key.scopes.contains { $0.resource == .keys }
    }
    table.rows = resources.map { resource in
      [
        "  \(resource.rawValue)", KeyWording.access(key.scopes, to: resource),
        KeyWording.access(usage.scopes30d, to: resource),
      ]
    }
    return table.lines(fitting: nil)
  }

  private var requests: [String] {
    let numbers = [
      "\(KeyWording.count(usage.allowed24h)) accepted", "\(KeyWording.count(usage.refused24h)) refused",
      usage.addressCount24h == 1 ? "1 address" : "\(usage.addressCount24h) addresses",
    ]
    var lines = ["Requests, last 24 h", "  \(numbers.joined(separator: " · "))"]
    if let last = usage.last {
      let ago = DurationWording.short(now.timeIntervalSince(last.at))
      lines.append("  last \(ago) ago from \(SafeText.line(last.address)), \(SafeText.line(last.route))")
    } else {
      lines.append("  never used")
    }
    lines += usage.addresses24h.prefix(5).map {
      "  \(SafeText.line($0.address))  \(KeyWording.count($0.requests))"
    }
    return lines
  }

  private var history: [String] {
    ["History"]
      + AuditTable.lines(events, about: .oneKey, now: now, dates: dates, width: nil).dropFirst().map {
        "  \($0)"
      }
  }
}

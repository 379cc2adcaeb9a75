import Credentials
import FoundationEssentials

/// All there is to know about one key, in words: one fact on a line, in the same order each time.
struct SpokenKey {
  let description: KeyDescription

  private var key: APIKey { description.key }
  private var usage: KeyUsage { description.usage }

  var heading: String {
    "\(key.displayName): \(KeyPhrase.state(of: key, policy: description.policy, now: description.now))"
  }

  var facts: [String] { description.facts.map { "\($0.0): \($0.1)" } }

  var scopes: [String] {
    let unused = key.scopes.subtracting(usage.scopes30d)
    let lines = Resource.allCases.compactMap { resource -> String? in
      let granted = access(key.scopes, to: resource)
      guard !granted.isEmpty else { return nil }
      let used = access(usage.scopes30d.intersection(key.scopes), to: resource)
      return "\(resource.rawValue): \(granted), \(used.isEmpty ? "unused" : "\(used) used") in 30 days"
    }
    return unused.isEmpty || unused == key.scopes || !key.status(at: description.now).isUsable
      ? lines : lines + ["Not used in 30 days: \(unused.joined). `narrow` takes scopes away."]
  }

  private func access(_ scopes: ScopeSet, to resource: Resource) -> String {
    Scope.Access.allCases.filter { scopes.contains(Scope($0, resource)) }.map(\.rawValue).joined(
      separator: " and "
    )
  }

  var requests: [String] {
    var lines = [
      "Accepted: \(KeyWording.count(usage.allowed24h))", "Refused: \(KeyWording.count(usage.refused24h))",
      "Addresses: \(usage.addressCount24h)",
    ]
    lines += usage.addresses24h.prefix(5).map { "From \($0.address): \(KeyWording.count($0.requests))" }
    if let peak = usage.hours.suffix(24).enumerated().max(by: { $0.element < $1.element }), peak.element > 0 {
      let ago = 23 - peak.offset
      let hour = ago == 0 ? "this hour" : "\(DurationWording.counted(ago, "hour")) ago"
      lines.append("Busiest: \(hour), with \(KeyWording.count(peak.element))")
    }
    if let last = usage.last {
      let ago = DurationWording.long(description.now.timeIntervalSince(last.at))
      lines.append("Last: \(ago) ago from \(last.address), \(last.route)")
    } else {
      lines.append("Last: never")
    }
    return lines
  }

  var history: [String] {
    description.events.map {
      SpokenEvent($0, now: description.now, dates: description.dates).line(namingTarget: false)
    }
  }
}

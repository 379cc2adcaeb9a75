/// What a key is used for, as people read it.
package enum RouteWording {
  /// `3 routes: GET /v1/projects 64, POST /v1/projects 43, 1 more`: the busiest of the last 24 hours, as many as have
  /// room on so many lines, and at least one; empty where none is known.
  package static func lines(_ usage: KeyUsage, columns: Int, atMost count: Int) -> [String] {
    for shown in stride(from: usage.routes24h.count, through: 1, by: -1) {
      let lines = packed(parts(usage, shown), columns)
      if lines.count <= count || shown == 1 { return Array(lines.prefix(count)) }
    }
    return []
  }

  private static func parts(_ usage: KeyUsage, _ shown: Int) -> [String] {
    let total = max(usage.routeCount24h, usage.routes24h.count)
    var parts = usage.routes24h.prefix(shown).map { "\($0.route) \(KeyWording.count($0.requests))" }
    parts[0] = "\(DurationWording.counted(total, "route")): \(parts[0])"
    return total > shown ? parts + ["\(total - shown) more"] : parts
  }

  /// Breaks only between two routes.
  private static func packed(_ parts: [String], _ columns: Int) -> [String] {
    var lines: [String] = []
    for (index, part) in parts.enumerated() {
      let part = index == parts.count - 1 ? part : part + ","
      if let last = lines.last, last.count + 1 + part.count <= columns {
        lines[lines.count - 1] = "\(last) \(part)"
      } else {
        lines.append(part)
      }
    }
    return lines
  }
}

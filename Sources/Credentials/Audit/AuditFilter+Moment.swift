package import FoundationEssentials

extension AuditFilter.Moment {
  /// Which moment of a day stands for it.
  package enum Edge: Sendable {
    case beginning
    case end
  }

  private static let units: [(letter: Character, seconds: TimeInterval)] = [
    ("w", 7 * RotationPolicy.day), ("d", RotationPolicy.day), ("h", 3_600), ("m", 60),
  ]
  /// A thousand years, so that every moment has a year of four digits.
  private static let longest = 365_000 * RotationPolicy.day

  /// Reads `30m`, `24h`, `7d`, `4w`, `2026-11-01`, or an RFC 3339 time; nil for anything else.
  ///
  /// - Parameter timeZone: where days begin and end.
  package init?(parsing text: String, _ edge: Edge, in timeZone: TimeZone) {
    let dates = DateWording(timeZone: timeZone)
    if let end = dates.endOfDay(text) {
      let lastMillisecond = Date(milliseconds: end.milliseconds + 999)
      self = .at(edge == .beginning ? dates.startOfDay(end) : lastMillisecond)
    } else if let date = Date(internetTime: text) {
      self = .at(date)
    } else if let unit = Self.units.first(where: { $0.letter == text.last }),
      let count = Int(text.dropLast()), count > 0, Double(count) * unit.seconds <= Self.longest
    {
      self = .ago(Double(count) * unit.seconds)
    } else {
      return nil
    }
  }

  /// What ``init(parsing:_:in:)`` reads as the same moment, up to a minute of a span and a millisecond of a time.
  var text: String {
    switch self {
    case .at(let date):
      return date.internetTime
    case .ago(let seconds):
      let unit = Self.units.first { seconds.truncatingRemainder(dividingBy: $0.seconds) == 0 }
      let (letter, length) = unit ?? ("m", 60)
      return "\(Int(seconds / length))\(letter)"
    }
  }
}

import Credentials
import FoundationEssentials

/// What a key does just now: what people should see before they end it.
struct Impact {
  let key: APIKey
  let usage: KeyUsage
  let now: Date

  var lines: [String] {
    let place = [key.shortHint, key.id.rawValue, key.environment?.rawValue, "owner \(key.owner)"].compactMap(
      \.self
    )
    return ["\(SafeText.line(key.displayName))  \(SafeText.line(place.joined(separator: " · ")))"]
      + use.map { "  \($0)" }
  }

  /// How much it is used.
  var use: [String] {
    guard let last = usage.last?.at ?? key.lastUsedAt else { return ["Never used."] }
    let ago = DurationWording.short(now.timeIntervalSince(last))
    guard usage.allowed24h > 0 else { return ["Not used in the last 24 h; last request \(ago) ago."] }
    return [
      "IN USE  last request \(ago) ago, \(KeyWording.count(usage.allowed24h)) in 24 h",
      "        \(addresses)",
    ]
  }

  private var addresses: String {
    let busiest = usage.addresses24h.first.map { SafeText.line($0.address) } ?? "nowhere"
    return usage.addressCount24h == 1
      ? "all from \(busiest)" : "\(usage.addressCount24h) addresses, most from \(busiest)"
  }
}

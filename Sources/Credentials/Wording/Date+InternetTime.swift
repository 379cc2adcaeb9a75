package import FoundationEssentials

extension Date {
  /// `2026-11-23T14:07:02.125Z`: RFC 3339, UTC, always with the milliseconds that stores keep, so that a time
  /// survives the journey and text sorts as time does.
  package var internetTime: String {
    let fraction = ((milliseconds % 1_000) + 1_000) % 1_000
    let whole = Date(milliseconds: milliseconds - fraction).formatted(.iso8601)
    return "\(whole.dropLast()).\(String(fraction + 1_000).dropFirst())Z"
  }

  /// nil for anything but an RFC 3339 time; a fraction may be missing or longer.
  package init?(internetTime text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first else { return nil }
    let digits = parts.dropFirst().first?.prefix { $0.isASCII && $0.isNumber }
    let zone = parts.count == 2 ? parts[1].dropFirst(digits?.count ?? 0) : ""
    guard let whole = try? Date("\(first)\(zone)", strategy: .iso8601) else { return nil }
    guard let digits else {
      self = whole
      return
    }
    guard let thousandths = Int64(digits.prefix(3)) else { return nil }
    let scale: Int64 = [1: 100, 2: 10][digits.count] ?? 1
    self.init(milliseconds: whole.milliseconds + thousandths * scale)
  }
}

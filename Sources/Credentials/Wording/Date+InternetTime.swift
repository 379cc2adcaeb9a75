package import FoundationEssentials

extension Date {
  /// `2026-11-23T14:07:02.125Z`: RFC 3339, UTC, always with the milliseconds that stores keep, so that a time
  /// survives the journey and text sorts as time does.
  package var internetTime: String {
    let fraction = ((milliseconds % 1_000) + 1_000) % 1_000
    let whole = Date(milliseconds: milliseconds - fraction).formatted(.iso8601)
    return "\(whole.dropLast()).\(String(fraction + 1_000).dropFirst())Z"
  }

  /// nil for anything but an RFC 3339 time of a day that there is; a fraction may be missing or longer.
  package init?(internetTime text: String) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2, let first = parts.first, Self.isInCalendar(first),
      text.utf8.allSatisfy({ $0 > UInt8(ascii: " ") })
    else { return nil }
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

  /// Whether what begins like `2026-02-28T23:` is a day of the calendar and an hour of it: 30 February would become a
  /// day in March in silence.
  private static func isInCalendar(_ text: Substring) -> Bool {
    let bytes = Array(text.utf8.prefix(14))
    func number(_ places: Range<Int>) -> Int? {
      places.reduce(Optional(0)) { result, place in
        let digit = Int(bytes[place]) - 0x30
        return (0...9).contains(digit) ? result.map { $0 * 10 + digit } : nil
      }
    }
    guard bytes.count == 14, bytes[13] == UInt8(ascii: ":"), let year = number(0..<4),
      let month = number(5..<7), let day = number(8..<10), let hour = number(11..<13),
      (1...12).contains(month)
    else { return false }
    let isLeapYear = year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
    let length = [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    return (1...length).contains(day) && hour < 24
  }
}

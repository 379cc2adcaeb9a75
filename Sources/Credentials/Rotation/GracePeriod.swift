/// How long a replaced key works beside its successor.
package struct GracePeriod: Hashable, Sendable {
  /// 0 (stops at once) to 30 days.
  package let seconds: Int

  package static let limits = 0...2_592_000
  package static let none = GracePeriod(seconds: 0)
  package static let hour = GracePeriod(seconds: 3_600)
  package static let day = GracePeriod(seconds: 86_400)
  package static let week = GracePeriod(seconds: 604_800)

  package init(seconds: Int) {
    self.seconds = seconds
  }

  /// Reads `0`, `none`, `90m`, `36h` or `7d`. A bare number is refused: who writes 24 means hours, and a reading as
  /// seconds would cut off every caller.
  ///
  /// - Throws: ``FieldProblemError`` that says what can be written.
  package init(parsing text: String) throws(FieldProblemError) {
    let text = text.lowercased()
    guard text != "none", text != "0" else {
      self = .none
      return
    }
    let units: [Character: Int] = ["s": 1, "m": 60, "h": 3_600, "d": 86_400]
    let unit = text.last.flatMap { units[$0] }
    guard let number = Int(unit == nil ? text : String(text.dropLast())), number >= 0 else {
      throw .init(.grace, "write 0, 90m, 36h or 7d, not \(text.debugDescription)")
    }
    guard let unit else { throw .init(.grace, "say of what: \(number)m, \(number)h or \(number)d") }
    let (seconds, overflows) = number.multipliedReportingOverflow(by: unit)
    guard !overflows, Self.limits.contains(seconds) else {
      throw .init(.grace, "at most 30 days (30d), not \(text.debugDescription)")
    }
    self.seconds = seconds
  }
}

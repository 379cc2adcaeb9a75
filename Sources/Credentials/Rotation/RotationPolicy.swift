package import FoundationEssentials

/// How old a key may become, and how early to warn ("Rotate API keys regularly (every 90 days recommended)").
package struct RotationPolicy: Hashable, Sendable {
  /// Days from creation to the rotation date, 1 to 3650.
  package var period: Int
  /// Days of warning before it, 0 to less than the period.
  package var warning: Int

  package static let standard = RotationPolicy(period: 90, warning: 14)

  package static let day: TimeInterval = 86_400

  package init(period: Int, warning: Int) {
    self.period = period
    self.warning = warning
  }

  package var problems: [FieldProblem] {
    var problems: [FieldProblem] = []
    if !(1...3650).contains(period) {
      problems.append(.init(.policy, "the rotation period must be 1 to 3650 days, not \(period)"))
    }
    if !(0..<max(period, 1)).contains(warning) {
      problems.append(.init(.policy, "the warning must be 0 to \(max(period - 1, 0)) days, not \(warning)"))
    }
    return problems
  }

  package func rotateBy(created: Date) -> Date {
    created.addingTimeInterval(Double(period) * Self.day)
  }

  package func rotation(dueAt rotateBy: Date, at now: Date) -> Rotation {
    let left = rotateBy.timeIntervalSince(now)
    if left <= 0 { return .overdue(days: Int(-left / Self.day)) }
    let days = Int((left / Self.day).rounded(.up))
    return left <= Double(warning) * Self.day ? .dueSoon(days: days) : .fresh(days: days)
  }
}

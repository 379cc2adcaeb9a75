package import FoundationEssentials

extension Date {
  /// Milliseconds since 1970: the precision that every store keeps.
  package var milliseconds: Int64 { Int64((timeIntervalSince1970 * 1000).rounded()) }

  package init(milliseconds: Int64) {
    self.init(timeIntervalSince1970: Double(milliseconds) / 1000)
  }

  /// The same instant as a store gives it back.
  package var toMilliseconds: Date { Date(milliseconds: milliseconds) }
}

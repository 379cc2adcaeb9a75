package import FoundationEssentials

/// What a person can choose about the dashboard when opening it.
package struct DashboardOptions: Sendable {
  /// Refuses every change: for looking, and for showing.
  package var isReadOnly: Bool
  /// In which dates and times are shown.
  package var timeZone: TimeZone

  package init(isReadOnly: Bool = false, timeZone: TimeZone = .current) {
    self.isReadOnly = isReadOnly
    self.timeZone = timeZone
  }
}

package import FoundationEssentials

/// What a person can choose about the dashboard when opening it.
package struct DashboardOptions: Sendable {
  /// Refuses every change: for looking, and for showing.
  package var isReadOnly: Bool
  /// In which dates and times are shown.
  package var timeZone: TimeZone
  /// What the message line says until the first key is pressed.
  package var notice: String?

  package init(isReadOnly: Bool = false, timeZone: TimeZone = .current) {
    self.isReadOnly = isReadOnly
    self.timeZone = timeZone
  }
}

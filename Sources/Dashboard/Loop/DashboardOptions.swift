package import FoundationEssentials

/// What a person can choose about the dashboard when opening it.
package struct DashboardOptions: Sendable {
  /// Refuses every change: for looking, and for showing.
  package var isReadOnly: Bool
  /// In which dates and times are shown.
  package var timeZone: TimeZone
  /// The appearance that the terminal was opened with.
  package var appearance = Appearance()
  /// Keeps a changed appearance for the next time, and says why it could not. `nil` where there is no place for it.
  package var keepAppearance: (@Sendable (Appearance) -> String?)?

  package init(isReadOnly: Bool = false, timeZone: TimeZone = .current) {
    self.isReadOnly = isReadOnly
    self.timeZone = timeZone
  }
}

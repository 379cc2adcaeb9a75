package import FoundationEssentials

/// What a person can choose about the dashboard when opening it.
package struct DashboardOptions: Sendable {
  /// Refuses every change: for looking, and for showing.
  package var isReadOnly: Bool
  /// In which dates and times are shown.
  package var timeZone: TimeZone

  /// nil on a store that is somebody's own.
  package var demo: DemoOptions?

  package init(isReadOnly: Bool = false, timeZone: TimeZone = .current, demo: DemoOptions? = nil) {
    self.isReadOnly = isReadOnly
    self.timeZone = timeZone
    self.demo = demo
  }
}

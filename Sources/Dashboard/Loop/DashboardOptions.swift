package import Credentials
package import FoundationEssentials
package import Terminal

/// What a person can choose about the dashboard when opening it.
package struct DashboardOptions: Sendable {
  /// Refuses every change: for looking, and for showing.
  package var isReadOnly: Bool
  /// In which dates and times are shown.
  package var timeZone: TimeZone
  /// What the message line says until the first key is pressed.
  package var notice: String?
  /// What is pressed for each command.
  package var bindings = Bindings.standard
  /// The colours at first; nil for those that were kept.
  package var theme: Theme?
  /// Whether the mouse is used at first; nil for what was kept.
  package var usesMouse: Bool?
  /// The order of the list of keys at first; nil for the one that was kept.
  package var sort: KeySort?
  /// Columns that the list leaves out at first; nil for those that were kept.
  package var hiddenColumns: Set<KeyColumnChoice>?
  /// Where what somebody chooses is kept for the next time; nil keeps nothing.
  package var preferencesPath: String?
  /// What the list of keys is filtered by at first, as it is typed behind `/`; one that is none is left out.
  package var filter: String?

  package init(isReadOnly: Bool = false, timeZone: TimeZone = .current) {
    self.isReadOnly = isReadOnly
    self.timeZone = timeZone
  }
}

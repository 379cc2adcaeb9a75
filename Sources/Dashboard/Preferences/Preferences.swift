package import Credentials

/// What the dashboard keeps of how somebody last arranged it.
package struct Preferences: Hashable, Sendable {
  /// The order of the list of keys; nil for the standard one.
  package var sort: KeySort?
  /// Columns that the list leaves out.
  package var hiddenColumns: Set<KeyColumnChoice>
  package var appearance: Appearance
  /// The filters of the list of keys and of the audit log that were typed before, the newest last.
  package var filters: [String] = []
  package var auditFilters: [String] = []

  package init(
    sort: KeySort? = nil,
    hiddenColumns: Set<KeyColumnChoice> = [],
    appearance: Appearance = Appearance()
  ) {
    self.sort = sort
    self.hiddenColumns = hiddenColumns
    self.appearance = appearance
  }
}

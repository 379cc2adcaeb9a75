package import Credentials

/// What the dashboard keeps of how somebody last arranged it.
package struct Preferences: Hashable, Sendable {
  /// The order of the list of keys; nil for the standard one.
  package var sort: KeySort?
  /// Columns that the list leaves out.
  package var hiddenColumns: Set<KeyColumnChoice>
  package var appearance: Appearance

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

/// The tab of the settings: an index of what can be set, and where.
struct SettingsTab {
  private(set) var selected = 0
  /// nil until the store has said it.
  var engine: Engine?

  var entry: SettingsEntry { SettingsEntry.allCases[selected] }

  /// Moves the selection by rows; it stops at the ends.
  mutating func move(by distance: Int) {
    selected = max(0, min(SettingsEntry.allCases.count - 1, selected + distance))
  }
}

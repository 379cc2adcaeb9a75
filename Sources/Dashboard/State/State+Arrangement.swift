import Credentials

/// How the list of keys is arranged, now and the next time.
extension State {
  /// - Parameter filter: as it is typed behind `/`; one that is none is left out.
  mutating func arrange(_ preferences: Preferences, filter: String?) {
    list.sort = preferences.sort ?? .standard
    hiddenColumns = preferences.hiddenColumns
    appearance = preferences.appearance
    list.filterHistory = FilterHistory(preferences.filters)
    audit.filterHistory = FilterHistory(preferences.auditFilters)
    keptPreferences = self.preferences
    guard let filter, let parsed = try? KeyFilter(parsing: filter) else { return }
    list.filter = parsed
    list.filterText = filter
    list.filterField = TextField(filter, limit: list.filterField.limit)
  }

  var preferences: Preferences {
    var preferences = Preferences(
      sort: list.sort == .standard ? nil : list.sort,
      hiddenColumns: hiddenColumns,
      appearance: appearance
    )
    preferences.filters = list.filterHistory.entries
    preferences.auditFilters = audit.filterHistory.entries
    return preferences
  }

  /// After anything has happened: what somebody has chosen, once it is decided.
  mutating func keepPreferences() -> [Effect] {
    if modal?.isChoosing == true { return [] }
    guard session.keepsPreferences, preferences != keptPreferences else { return [] }
    keptPreferences = preferences
    return [.keep(preferences)]
  }
}

extension State.Modal {
  /// Whether what is behind it is what it is about.
  var showsWhatItChanges: Bool {
    if case .columns = self { true } else { false }
  }

  /// Whether what it changes may still be taken back.
  var isChoosing: Bool {
    switch self {
    case .columns, .appearance: true
    default: false
    }
  }
}

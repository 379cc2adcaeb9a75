import Credentials
import Terminal

/// The filter line of the list.
extension State {
  /// Gives a key to the filter line; nil for one that it has no use for.
  mutating func editFilter(_ key: Key) -> [Effect]? {
    if let effects = recallFilter(key, list.filterField, list.filterHistory) { return effects }
    switch key {
    case .down, .up, .pageDown, .pageUp:
      list.move(by: key == .down ? 1 : key == .up ? -1 : key == .pageDown ? listHeight : -listHeight)
      return listSettled()
    default:
      let before = list.filterField.text
      guard list.filterField.handle(key) else { return nil }
      list.filterHistory.leave()
      return list.filterField.text == before ? [] : applyFilter()
    }
  }

  /// Goes back to the list, and remembers the filter that it shows.
  mutating func keepFilter() {
    list.isFiltering = false
    list.filterHistory.add(list.filterText)
  }

  mutating func clearFilter() -> [Effect] {
    list.isFiltering = false
    list.filterProblem = nil
    list.filterField.clear()
    list.filterHistory.leave()
    guard !list.filter.terms.isEmpty else { return [] }
    list.filter = KeyFilter()
    list.filterText = ""
    return reloadList(.refilter)
  }

  /// Shows the keys in this state and no others.
  mutating func showInList(only state: KeyFilter.State) -> [Effect] {
    list.filterText = "is:\(state.rawValue)"
    list.filterField = TextField(list.filterText, limit: list.filterField.limit)
    list.filterProblem = nil
    list.filter = KeyFilter(terms: [.init(.state(state))])
    return reloadList(.refilter)
  }

  /// While a word is not yet a filter, the list stays as it was and the line says what could follow.
  mutating func applyFilter() -> [Effect] {
    if KeyFilter.isUnfinished(list.filterField.text, filterVocabulary) {
      list.filterProblem = "type the rest of the word"
      return []
    }
    do {
      let filter = try KeyFilter(parsing: list.filterField.text)
      list.filterProblem = nil
      guard filter != list.filter else { return [] }
      list.filter = filter
      list.filterText = list.filterField.filterText
      return reloadList(.refilter)
    } catch {
      list.filterProblem = error.expected.joined(separator: " ")
      return []
    }
  }
}

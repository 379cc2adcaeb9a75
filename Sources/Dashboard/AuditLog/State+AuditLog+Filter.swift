import Credentials
import Terminal

/// The filter line of the log.
extension State {
  /// Gives a key to the filter line; nil for one that it has no use for.
  mutating func editAuditFilter(_ key: Key) -> [Effect]? {
    if let effects = recallFilter(key, audit.filterField, audit.filterHistory) { return effects }
    switch key {
    case .down: return moveInAudit(by: 1)
    case .up: return moveInAudit(by: -1)
    case .pageDown, .pageUp:
      let page = max(1, Self.tableHeight(auditLayout.events))
      return moveInAudit(by: key == .pageDown ? page : -page)
    default:
      let before = audit.filterField.text
      guard audit.filterField.handle(key) else { return nil }
      audit.filterHistory.leave()
      return audit.filterField.text == before ? [] : applyAuditFilter()
    }
  }

  mutating func clearAuditFilter() -> [Effect] {
    audit.isFiltering = false
    audit.filterProblem = nil
    audit.filterField.clear()
    audit.filterHistory.leave()
    audit.filterText = ""
    guard !audit.filter.terms.isEmpty else { return [] }
    audit.filter = AuditFilter()
    return audit.reload(.refilter)
  }

  /// While a word is not yet a filter, the rows stay as they were and the line says what could follow.
  mutating func applyAuditFilter() -> [Effect] {
    if AuditFilter.isUnfinished(audit.filterField.text, filterVocabulary) {
      audit.filterProblem = "type the rest of the name"
      return []
    }
    do throws(AuditFilterProblem) {
      let filter = try AuditFilter(parsing: audit.filterField.text, in: session.dates.timeZone)
      audit.filterProblem = nil
      guard filter != audit.filter else { return [] }
      audit.filter = filter
      audit.filterText = audit.filterField.filterText
      return audit.reload(.refilter)
    } catch {
      audit.filterProblem = error.completions.joined(separator: " ")
      return []
    }
  }

  /// How many events match, as far as it is known: `18 of 2 412 match`, or `100 and more`.
  var auditAnswer: String {
    guard let found = audit.found else { return "" }
    let number = KeyWording.grouped(found)
    guard audit.isCountExact else { return "\(number) and more" }
    guard let total = audit.total else { return "\(number) match" }
    return found == 0 ? "no event" : "\(number) of \(KeyWording.grouped(total)) match"
  }
}

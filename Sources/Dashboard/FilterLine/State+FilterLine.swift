import Credentials
import Terminal

/// What the filter lines of the list and of the log share: what Tab adds, and the filters before.
extension State {
  /// What can be written in the line; names are those that were seen.
  var filterVocabulary: FilterVocabulary {
    tab == .audit
      ? AuditFilter.vocabulary(actors: audit.actors.all.sorted())
      : KeyFilter.vocabulary(owners: list.owners.all.sorted())
  }

  /// Runs a command of a filter line, and shows what the line says then.
  mutating func runInFilterLine(_ command: Command.ID) -> [Effect] {
    let isAudit = context == .auditFilter
    let before = isAudit ? audit.filterField : list.filterField
    var field = before
    var history = isAudit ? audit.filterHistory : list.filterHistory
    switch command {
    case .complete:
      field.complete(filterVocabulary)
      history.leave()
    case .olderFilter: field.recall(history.older())
    case .newerFilter: field.recall(history.newer())
    default: return []
    }
    if isAudit {
      (audit.filterField, audit.filterHistory) = (field, history)
    } else {
      (list.filterField, list.filterHistory) = (field, history)
    }
    if field.text == before.text { return [] }
    return isAudit ? applyAuditFilter() : applyFilter()
  }

  /// An arrow key as the way through the filters before: in an empty line, and from there on.
  ///
  /// - Returns: nil where the arrows move in the list.
  mutating func recallFilter(_ key: Key, _ field: TextField, _ history: FilterHistory) -> [Effect]? {
    guard history.place != nil || (key == .up && field.text.isEmpty && !history.entries.isEmpty) else {
      return nil
    }
    switch key {
    case .up: return runInFilterLine(.olderFilter)
    case .down: return runInFilterLine(.newerFilter)
    default: return nil
    }
  }

  /// A filter line, with what Tab could add and what has been found at its right, or with what is wrong.
  func filterPrompt(_ field: TextField, problem: String?, found: String) -> Prompt {
    let candidates = filterCandidates(field)
    if candidates.isEmpty {
      return Prompt(
        label: "/",
        field: field,
        answer: problem ?? found,
        tone: problem == nil ? .muted : .caution
      )
    }
    // What stands in front of the colon is in the line already.
    let word = FilterVocabulary.lastWord(of: field.text)
    let typed = word.firstIndex(of: ":").map { word[...$0] } ?? ""
    let values = candidates.map { String($0.dropFirst(typed.count)) }.joined(separator: " ")
    let answer = problem == nil && !found.isEmpty ? "\(values)   \(found)" : values
    return Prompt(label: "/", field: field, answer: answer, tone: .muted)
  }

  /// Between two words nothing is offered: everything could follow.
  private func filterCandidates(_ field: TextField) -> [String] {
    let word = FilterVocabulary.lastWord(of: field.text)
    return word.isEmpty && !field.text.isEmpty ? [] : filterVocabulary.candidates(for: word)
  }

  func reasonAgainstInFilterLine(_ command: Command.ID) -> String? {
    let isAudit = context == .auditFilter
    let field = isAudit ? audit.filterField : list.filterField
    let history = isAudit ? audit.filterHistory : list.filterHistory
    return switch command {
    case .complete: filterVocabulary.completing(field.text) == nil ? "There is nothing to complete." : nil
    case .olderFilter: history.entries.isEmpty ? "No filter was kept before." : nil
    default: history.place == nil ? "There is no later filter." : nil
    }
  }
}

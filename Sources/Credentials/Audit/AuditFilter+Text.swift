extension AuditFilter {
  /// The filter as somebody would type it; nil for one that the language has no words for.
  package var text: String? {
    let text = terms.map(\.text).joined(separator: " ")
    return (try? AuditFilter(parsing: text)) == self ? text : nil
  }
}

extension AuditFilter.Term {
  fileprivate var text: String {
    switch condition {
    case .text(let word): "\(isNegated ? "!" : "")\"\(word.text)\""
    case .action(let beginnings): written("action", beginnings.joined(separator: ","))
    case .actor(let name): written("actor", name.text)
    case .from(let origin): written("from", origin.text)
    case .since(let moment): written("since", moment.text)
    case .until(let moment): written("until", moment.text)
    }
  }

  private func written(_ qualifier: String, _ value: String) -> String {
    FilterWord.written(qualifier, value, negated: isNegated)
  }
}

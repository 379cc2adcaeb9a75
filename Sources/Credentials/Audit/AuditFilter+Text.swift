extension AuditFilter {
  /// The filter as somebody would type it; nil for one that the language has no words for.
  package var text: String? {
    let text = terms.map(\.text).joined(separator: " ")
    return (try? AuditFilter(parsing: text)) == self ? text : nil
  }
}

extension AuditFilter.Term {
  fileprivate var text: String {
    let word =
      switch condition {
      case .text(let word): "\"\(word.text)\""
      case .action(let beginnings): "action:\(beginnings.joined(separator: ","))"
      case .actor(let name): "actor:\(FilterWord.quoted(name.text))"
      case .from(let origin): "from:\(FilterWord.quoted(origin.text))"
      case .since(let moment): "since:\(moment.text)"
      case .until(let moment): "until:\(moment.text)"
      }
    return isNegated ? "!\(word)" : word
  }
}

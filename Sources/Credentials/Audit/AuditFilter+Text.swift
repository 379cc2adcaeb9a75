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
      case .actor(let name): "actor:\(Self.value(name.text))"
      case .from(let origin): "from:\(Self.value(origin.text))"
      case .since(let moment): "since:\(moment.text)"
      case .until(let moment): "until:\(moment.text)"
      }
    return isNegated ? "!\(word)" : word
  }

  private static func value(_ text: String) -> String {
    text.contains(where: \.isWhitespace) ? "\"\(text)\"" : text
  }
}

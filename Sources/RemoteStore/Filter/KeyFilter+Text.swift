import Credentials

extension KeyFilter {
  /// The filter as somebody would type it; nil for one that the language has no words for.
  var text: String? {
    let text = terms.map(\.text).joined(separator: " ")
    return (try? KeyFilter(parsing: text)) == self ? text : nil
  }
}

extension KeyFilter.Term {
  fileprivate var text: String {
    let word =
      switch condition {
      case .text(let text): "\"\(text)\""
      case .type(let type): "type:\(type.rawValue)"
      case .environment(let environment): "env:\(environment.rawValue)"
      case .scope(let scope): "scope:\(scope)"
      case .owner(let owner): "owner:\(FilterWord.quoted(owner))"
      case .state(let state): "is:\(state.rawValue)"
      }
    return isNegated ? "!\(word)" : word
  }
}

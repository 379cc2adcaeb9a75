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
    switch condition {
    case .text(let text): "\(isNegated ? "!" : "")\"\(text)\""
    case .type(let type): written("type", type.rawValue)
    case .environment(let environment): written("env", environment.rawValue)
    case .scope(let scope): written("scope", scope.rawValue)
    case .owner(let owner): written("owner", owner)
    case .state(let state): written("is", state.rawValue)
    }
  }

  private func written(_ qualifier: String, _ value: String) -> String {
    FilterWord.written(qualifier, value, negated: isNegated)
  }
}

package import FoundationEssentials

extension AuditFilter {
  /// What can stand in front of a colon.
  package static let qualifiers = ["action", "actor", "from", "since", "until"]

  static let families = ["key", "rotation", "policy", "project", "app", "oauth", "store"]
  static let origins = ["ssh", "api", "local"]
  static let spans = ["30m", "24h", "7d", "4w"]

  /// Reads `action:key,oauth !actor:system from:ssh since:24h until:2026-11-01 "two words"`; `actor:!system` is as
  /// good as `!actor:system`, and `actor:"Ann Lee"` takes the blank into the name.
  ///
  /// - Parameter timeZone: where the days of `since:` and `until:` begin and end.
  /// - Throws: ``AuditFilterProblem`` for a qualifier without a value, and for a moment that is none: somebody is
  ///   still typing it.
  package init(parsing text: String, in timeZone: TimeZone = .gmt) throws(AuditFilterProblem) {
    var terms: [Term] = []
    for word in FilterWord.words(of: text) {
      guard terms.count < FilterWord.most else {
        throw AuditFilterProblem(word: word.text, completions: ["at most \(FilterWord.most) words"])
      }
      guard !word.hasNUL else {
        throw AuditFilterProblem(word: word.text, completions: ["a word without NUL"])
      }
      terms.append(try Self.term(word, timeZone))
    }
    self.terms = terms
  }

  private static func term(_ word: FilterWord, _ timeZone: TimeZone) throws(AuditFilterProblem) -> Term {
    guard !word.beginsQuoted else { return Term(.text(CaselessWord(word.text))) }
    var isNegated = word.text.hasPrefix("!")
    let text = isNegated ? String(word.text.dropFirst()) : word.text
    guard !text.isEmpty else {
      throw AuditFilterProblem(word: word.text, completions: ["a word behind !"])
    }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let qualifier = parts[0].lowercased()
    guard qualifiers.contains(qualifier), !word.isNegatedQuotation else {
      return Term(.text(CaselessWord(text)), negated: isNegated)
    }
    var value = parts.count == 2 ? parts[1] : ""
    if value.hasPrefix("!") {
      isNegated.toggle()
      value.removeFirst()
    }
    guard !value.isEmpty, let condition = condition(qualifier, value, timeZone) else {
      throw AuditFilterProblem(word: word.text, completions: completions(of: qualifier))
    }
    return Term(condition, negated: isNegated)
  }

  private static func condition(_ qualifier: String, _ value: String, _ timeZone: TimeZone) -> Condition? {
    switch qualifier {
    case "action":
      let beginnings = value.lowercased().split(separator: ",").map(String.init)
      return beginnings.isEmpty ? nil : .action(beginnings)
    case "actor": return .actor(CaselessWord(value))
    case "from": return .from(CaselessWord(value))
    case "since": return Moment(parsing: value, .beginning, in: timeZone).map { .since($0) }
    default: return Moment(parsing: value, .end, in: timeZone).map { .until($0) }
    }
  }

  private static func completions(of qualifier: String) -> [String] {
    switch qualifier {
    case "action": families.map { "action:\($0)" }
    case "actor": ["actor: and a name"]
    case "from": origins.map { "from:\($0)" }
    default: spans.map { "\(qualifier):\($0)" } + ["\(qualifier):2026-11-01"]
    }
  }
}

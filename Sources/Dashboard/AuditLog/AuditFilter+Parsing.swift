import Credentials
import FoundationEssentials

/// A word of a filter of the log that says nothing that can be looked for.
struct AuditFilterProblem: Error, Equatable {
  /// What could stand there instead.
  let completions: [String]
}

extension AuditFilter {
  /// What can stand in front of a colon.
  static let qualifiers = ["action", "actor", "from", "since"]

  private static let families = ["key", "rotation", "policy", "project", "app", "oauth"]
  private static let spans = ["30m", "24h", "7d", "4w"]

  /// Reads `action:key !actor:system from:ssh since:24h "two words"`; `actor:!system` is as good as `!actor:system`.
  ///
  /// - Throws: ``AuditFilterProblem`` for a qualifier without a value, and for a span of time that is none: somebody
  ///   is still typing it.
  init(parsing text: String) throws(AuditFilterProblem) {
    for word in FilterWord.words(of: text) {
      terms.append(try Self.term(word))
    }
  }

  private static func term(_ word: FilterWord) throws(AuditFilterProblem) -> Term {
    guard !word.isQuoted else { return Term(condition: .text(word.text)) }
    var isNegated = word.text.hasPrefix("!")
    let text = isNegated ? String(word.text.dropFirst()) : word.text
    guard !text.isEmpty else { throw AuditFilterProblem(completions: ["a word behind !"]) }
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let qualifier = parts[0].lowercased()
    guard qualifiers.contains(qualifier) else { return Term(condition: .text(text), isNegated: isNegated) }
    var value = parts.count == 2 ? parts[1] : ""
    if value.hasPrefix("!") {
      isNegated.toggle()
      value.removeFirst()
    }
    guard !value.isEmpty, let condition = condition(qualifier, value) else {
      throw AuditFilterProblem(completions: completions(of: qualifier))
    }
    return Term(condition: condition, isNegated: isNegated)
  }

  private static func condition(_ qualifier: String, _ value: String) -> Condition? {
    switch qualifier {
    case "action": .action(value.lowercased())
    case "actor": .actor(value)
    case "from": .from(value)
    default: seconds(of: value).map { .since($0) }
    }
  }

  private static func completions(of qualifier: String) -> [String] {
    switch qualifier {
    case "action": families.map { "action:\($0)" }
    case "actor": ["actor: and a name"]
    case "from": ["from:ssh", "from:api", "from:local"]
    default: spans.map { "since:\($0)" }
    }
  }

  /// Reads `30m`, `24h`, `7d`, `4w`; nil for anything else, and for nothing at all.
  private static func seconds(of text: String) -> TimeInterval? {
    guard let unit = text.last, let count = Int(text.dropLast()), (1...9_999).contains(count) else {
      return nil
    }
    let units: [Character: TimeInterval] = ["m": 60, "h": 3_600, "d": 86_400, "w": 7 * 86_400]
    return units[unit].map { Double(count) * $0 }
  }
}

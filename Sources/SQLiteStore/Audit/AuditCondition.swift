import Credentials
import Foundation
import GRDB

/// The SQL of a question to the log: agrees with `AuditFilter.matches`.
struct AuditCondition {
  let now: Date

  /// All terms, joined by AND.
  func sql(_ filter: AuditFilter) -> SQL {
    let parts = filter.terms.map { term in
      let condition = sql(term.condition)
      return term.isNegated ? "NOT (\(condition))" as SQL : "(\(condition))"
    }
    return parts.isEmpty ? "1" : parts.joined(separator: " AND ")
  }

  private func sql(_ condition: AuditFilter.Condition) -> SQL {
    switch condition {
    case .text(let word):
      ["action", "actor_name", "actor_origin", "target", "detail"]
        .map { Self.contains(word, in: SQL(sql: $0)) }.joined(separator: " OR ")
    case .action(let beginnings): beginnings.map(Self.begins).joined(separator: " OR ")
    case .actor(let name): Self.isActor(name)
    case .from(let word): Self.contains(word, in: "actor_origin")
    case .since(let moment): "at >= \(moment.date(from: now).milliseconds)"
    case .until(let moment): "at <= \(moment.date(from: now).milliseconds)"
    }
  }

  /// All that begins with it lies between it and it with the last character behind it.
  static func begins(_ beginning: String) -> SQL {
    "action >= \(beginning) AND action < \(beginning + "\u{10FFFF}")"
  }

  static func isActor(_ name: CaselessWord) -> SQL {
    name.isASCII
      ? "actor_name = \(name.text) COLLATE NOCASE" : "is_caseless(actor_name, \(name.text))"
  }

  private static func contains(_ word: CaselessWord, in column: SQL) -> SQL {
    guard word.isASCII else { return "holds_caseless(\(column), \(word.text))" }
    let pattern = word.text
      .replacing("\\", with: "\\\\").replacing("%", with: "\\%").replacing("_", with: "\\_")
    return "\(column) LIKE \("%\(pattern)%") ESCAPE '\\'"
  }

  /// `holds_caseless(text, word)` in SQL, for words whose bytes do not decide it.
  static let holdsCaseless = DatabaseFunction("holds_caseless", argumentCount: 2, pure: true) { values in
    guard let text = String.fromDatabaseValue(values[0]), let word = String.fromDatabaseValue(values[1])
    else { return false }
    return CaselessWord(word).isPart(of: text)
  }

  /// `is_caseless(text, word)` in SQL, likewise.
  static let isCaseless = DatabaseFunction("is_caseless", argumentCount: 2, pure: true) { values in
    guard let text = String.fromDatabaseValue(values[0]), let word = String.fromDatabaseValue(values[1])
    else { return false }
    return CaselessWord(word).equals(text)
  }
}

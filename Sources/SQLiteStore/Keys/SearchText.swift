import Credentials
import Foundation
import GRDB

/// Text in the form in which comparing bytes agrees with comparing characters: lower case, composed.
enum SearchText {
  static func folded(_ text: String) -> String {
    let lower = text.lowercased()
    return lower.utf8.allSatisfy { $0 < 0x80 } ? lower : lower.precomposedStringWithCanonicalMapping
  }

  /// All that a word is looked for in, a line for each field. Fields never hold line ends.
  static func of(_ key: APIKey) -> String {
    [key.name, key.note, key.owner, key.fullHint, key.shortHint, key.id.rawValue]
      .map(folded).joined(separator: "\n")
  }

  /// Whether finding the bytes is finding the text. Otherwise a letter's bytes can be the beginning of an
  /// accented one, and ``containsText`` must look again.
  static func isPlain(_ search: String) -> Bool {
    search.unicodeScalars.allSatisfy { $0.isASCII || $0 == "…" }
  }

  /// Text that no field can hold.
  static func isImpossible(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.generalCategory == .control }
  }

  /// `contains_text(search, word)` in SQL.
  static let containsText = DatabaseFunction("contains_text", argumentCount: 2, pure: true) { values in
    guard let search = String.fromDatabaseValue(values[0]), let word = String.fromDatabaseValue(values[1])
    else { return false }
    // By characters, as the domain looks: Foundation's `contains` would find an accent without its letter.
    return search.split(separator: "\n").contains { $0.firstRange(of: word) != nil }
  }
}

/// A word of a filter as it was typed.
package struct FilterWord: Hashable, Sendable {
  package private(set) var text = ""
  /// Whether any part of it stood in quotes: then it is plain text, whatever it looks like.
  package private(set) var isQuoted = false
  /// Whether it begins with a quote, as in `"since:1h"`.
  package private(set) var beginsQuoted = false
  /// Whether it is what must not be there, in quotes: `!"since:1h"`.
  package private(set) var isNegatedQuotation = false

  /// Splits at blanks; double quotes keep words together. An open quote ends at the end, since people type filters
  /// letter by letter.
  package static func words(of text: String) -> [FilterWord] {
    var words: [FilterWord] = []
    var current = FilterWord()
    var isInQuotes = false
    // By scalars, since an accent behind a quote would make another character of it.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"":
        isInQuotes.toggle()
        if !current.isQuoted {
          current.beginsQuoted = current.text.isEmpty
          current.isNegatedQuotation = current.text == "!"
        }
        current.isQuoted = true
      case _ where scalar.properties.isWhitespace && !isInQuotes:
        if !current.text.isEmpty { words.append(current) }
        current = FilterWord()
      default:
        current.text.unicodeScalars.append(scalar)
      }
    }
    if !current.text.isEmpty { words.append(current) }
    return words
  }

  /// Words that a filter has at most: far more than anybody types, and as many as every store can look for at once.
  package static let most = 500

  /// Whether a NUL is in it, which nothing that is kept has: a store could take it for the end of the word.
  package var hasNUL: Bool { text.utf8.contains(0) }

  /// A word with a qualifier, as somebody would type it. The `!` that a value begins with would be read as a negation,
  /// were there none in front of it.
  package static func written(_ qualifier: String, _ value: String, negated: Bool) -> String {
    let isMarked = value.hasPrefix("!")
    return "\(negated != isMarked ? "!" : "")\(qualifier):\(isMarked ? "!" : "")\(quoted(value))"
  }

  /// A value as it is written behind a colon: in quotes where it has blanks.
  package static func quoted(_ value: String) -> String {
    value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value
  }
}

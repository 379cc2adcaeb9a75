import Credentials

/// What a line in which a filter is typed can do beyond other text fields.
extension TextField {
  /// The filter without the blank behind which its next word would begin.
  var filterText: String { String(text.reversed().drop(while: \.isWhitespace).reversed()) }

  /// Completes the word in front of the cursor where the text ends there.
  mutating func complete(_ vocabulary: FilterVocabulary) {
    guard cursor == text.count, let completed = vocabulary.completing(text) else { return }
    self = TextField(completed, limit: limit)
  }

  /// Shows a filter from before.
  ///
  /// - Parameter filter: nil changes nothing.
  mutating func recall(_ filter: String?) {
    if let filter { self = TextField(filter, limit: limit) }
  }
}

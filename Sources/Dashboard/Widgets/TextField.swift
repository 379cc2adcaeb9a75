import Terminal

/// One line of text that somebody edits.
struct TextField: Equatable {
  private(set) var text: String
  /// Characters in front of the cursor.
  private(set) var cursor: Int
  /// Characters at most.
  let limit: Int

  init(_ text: String = "", limit: Int) {
    self.text = String(text.prefix(limit))
    self.limit = limit
    cursor = self.text.count
  }

  /// Edits the text.
  ///
  /// - Returns: false for a key that is no business of a text field.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .paste(let pasted): insert(Self.singleLine(pasted))
    case .backspace: remove(from: cursor - 1)
    case .delete: remove(from: cursor)
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(text.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = text.count
    case .control("u"): removeFront()
    case .control("k"): text = String(text.prefix(cursor))
    case .control("w"): removeWord()
    default: return false
    }
    return true
  }

  mutating func clear() {
    self = TextField(limit: limit)
  }

  /// A paste never submits: its line ends become blanks, and characters that steer terminals are left out.
  private static func singleLine(_ pasted: String) -> String {
    var line = pasted
    while line.last?.isNewline == true { line.removeLast() }
    return String(
      line.compactMap { character -> Character? in
        if character.isNewline || character == "\t" { return " " }
        let isControl = character.unicodeScalars.contains { $0.properties.generalCategory == .control }
        return isControl ? nil : character
      }
    )
  }

  private mutating func insert(_ addition: String) {
    let room = limit - text.count
    guard room > 0 else { return }
    // An accent that is typed by itself becomes part of the character in front of it.
    let front = text.prefix(cursor) + addition.prefix(room)
    text = String(front + text.dropFirst(cursor))
    cursor = min(front.count, text.count)
  }

  private mutating func remove(from place: Int) {
    guard place >= 0, place < text.count else { return }
    text.remove(at: text.index(text.startIndex, offsetBy: place))
    cursor = min(place, text.count)
  }

  private mutating func removeFront() {
    text = String(text.dropFirst(cursor))
    cursor = 0
  }

  private mutating func removeWord() {
    let front = text.prefix(cursor)
    let kept = front.reversed().drop(while: \.isWhitespace).drop(while: { !$0.isWhitespace }).reversed()
    text = String(kept) + text.dropFirst(cursor)
    cursor = min(kept.count, text.count)
  }
}

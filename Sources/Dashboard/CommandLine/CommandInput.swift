import Terminal

/// What is being typed behind `:`.
struct CommandInput {
  private(set) var field = TextField(limit: 200)
  /// What the ways on are found by: the line as it was typed, while one of them stands in it.
  private(set) var stem = ""
  /// Which of the ways on stands in the line.
  private(set) var chosen: Int?
  /// Which of the lines that were run before stands in it.
  private(set) var recalled: Int?
  /// Why the line could not be run.
  var problem: String?

  var isEmpty: Bool { field.text.isEmpty }

  /// - Returns: false for a key that is no business of a text field.
  mutating func handle(_ key: Key) -> Bool {
    guard field.handle(key) else { return false }
    settle()
    return true
  }

  /// Replaces what is typed.
  mutating func write(_ text: String) {
    put(text)
    settle()
  }

  /// Puts another way on into the line, round and round.
  mutating func choose(_ step: Int, of candidates: [CommandCandidate]) {
    guard !candidates.isEmpty else { return }
    let start = chosen ?? (step > 0 ? -1 : candidates.count)
    let index = (start + step + candidates.count) % candidates.count
    put(candidates[index].line)
    chosen = index
    problem = nil
  }

  /// Puts a line that was run before into the line; behind the newest stands an empty one.
  mutating func recall(_ step: Int, of history: [String]) {
    let index = max(0, (recalled ?? history.count) + step)
    write(history.indices.contains(index) ? history[index] : "")
    recalled = history.indices.contains(index) ? index : nil
  }

  private mutating func settle() {
    stem = field.text
    chosen = nil
    recalled = nil
    problem = nil
  }

  private mutating func put(_ text: String) {
    field = TextField(text, limit: field.limit)
  }
}

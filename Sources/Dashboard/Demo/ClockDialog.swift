import Terminal

/// How far to move the demo's clock: some days that are worth a look, or as many as are typed.
struct ClockDialog {
  /// A day, a week, the time of the warning, and a whole period of the standard policy.
  static let choices = [1, 7, 14, 90]

  /// Behind the last of ``choices`` comes the field.
  private(set) var selected = 2
  private(set) var field = TextField(limit: 4)

  var isInField: Bool { selected == Self.choices.count }

  /// nil where what is typed is no number of days.
  var days: Int? {
    guard isInField else { return Self.choices[selected] }
    return Int(field.text).flatMap { $0 > 0 ? $0 : nil }
  }

  mutating func move(by step: Int) {
    selected = min(Self.choices.count, max(0, selected + step))
  }

  /// Digits go into the field, wherever the choice is.
  ///
  /// - Returns: false for a key that is no business of it.
  mutating func edit(_ key: Key) -> Bool {
    if case .character(let character) = key {
      guard character.isASCII, character.isNumber else { return false }
      selected = Self.choices.count
    } else if !isInField {
      return false
    }
    return field.handle(key)
  }
}

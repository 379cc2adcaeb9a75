/// The box in which columns are ticked; the list behind it shows at once what is left.
struct ColumnChooser {
  /// What comes back where nothing is kept.
  let before: Set<KeyColumnChoice>
  private(set) var selected = 0

  init(hidden: Set<KeyColumnChoice>) {
    before = hidden
  }

  var column: KeyColumnChoice { KeyColumnChoice.allCases[selected] }

  /// Moves the selection by rows; it stops at the ends.
  mutating func move(by distance: Int) {
    selected = max(0, min(KeyColumnChoice.allCases.count - 1, selected + distance))
  }
}

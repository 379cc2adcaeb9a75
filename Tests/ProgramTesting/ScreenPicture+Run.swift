extension ScreenPicture {
  /// Neighbouring cells of a row that are drawn as one.
  package struct Run {
    package var column: Int
    package var width: Int
    package var text: String
    package var style: ScreenCell.Style
    /// Set for cells that are drawn rather than written; all cells of the run are then alike.
    package var shape: CellShape?
  }

  /// Splits a row into runs. Wide characters stand alone, as fonts disagree on their width, and so do
  /// characters outside the Latin blocks, which may come from another font.
  package static func runs(of cells: [ScreenCell]) -> [Run] {
    var runs: [Run] = []
    var mayContinue = false
    for (column, cell) in cells.enumerated() where cell.width > 0 {
      let shape = CellShape(cell.text)
      let isPlain = cell.width == 1 && cell.text.unicodeScalars.allSatisfy { $0.value < 0x250 }
      let joins = shape != nil || isPlain
      if joins, mayContinue, let last = runs.last, last.style == cell.style, last.shape == shape {
        runs[runs.count - 1].width += cell.width
        runs[runs.count - 1].text += cell.text
      } else {
        runs.append(Run(column: column, width: cell.width, text: cell.text, style: cell.style, shape: shape))
      }
      mayContinue = joins
    }
    return runs
  }
}

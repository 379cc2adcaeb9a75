import Terminal

/// One column of a table, and what stands in it.
struct TableColumn<Row> {
  let title: String
  let width: Width
  var isTrailing = false
  let content: (Row) -> (text: String, style: Style)

  enum Width {
    case columns(Int)
    /// A share of what the others leave.
    case share(Int)
  }

  /// The columns' widths in a place of `width`, with a blank between two of them.
  static func widths(of columns: [TableColumn], in width: Int) -> [Int] {
    var room = width - max(0, columns.count - 1)
    var shares = 0
    for column in columns {
      switch column.width {
      case .columns(let count): room -= count
      case .share(let share): shares += share
      }
    }
    return columns.map { column in
      switch column.width {
      case .columns(let count): return count
      case .share(let share):
        let part = max(0, room) * share / max(1, shares)
        room -= part
        shares -= share
        return part
      }
    }
  }
}

/// What stands in a file of keys: the names of its columns, and for each key the places of its values in the file's
/// memory. No value has been copied.
struct ImportTable {
  var columns: [String] = []
  var rows: [Row] = []
  /// What is wrong with single rows; they are left out.
  var complaints: [ImportComplaint] = []

  struct Row {
    /// Where it begins, counted from 1.
    let line: Int
    /// By column; there may be fewer than columns.
    var cells: [Cell]
  }

  enum Cell: Hashable {
    case absent
    /// Bytes of the file's memory, without what quotes or escapes them.
    case text(Range<Int>)
    /// An object, or a list of what is no text.
    case nested
  }
}

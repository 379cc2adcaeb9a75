/// Reads comma-separated values (RFC 4180) in place.
///
/// The libraries for it make a `String` of every value, which nobody can overwrite afterwards; here the values may be
/// keys. Semicolons and tabulators separate as well, as spreadsheets in some countries write them.
struct SeparatedText {
  private let bytes: UnsafeMutableRawBufferPointer
  private let separator: UInt8
  private var place: Int
  private var line = 1

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// - Throws: ``ImportComplaint`` where quotes do not match, since nobody knows then where a value ends.
  static func table(
    in bytes: UnsafeMutableRawBufferPointer,
    from start: Int
  ) throws(ImportComplaint) -> ImportTable {
    var text = SeparatedText(bytes, from: start)
    var table = ImportTable()
    while let row = try text.nextRow() {
      guard !row.isEmpty(in: bytes) else { continue }
      if table.columns.isEmpty {
        table.columns = try text.names(in: row)
      } else if row.cells.count == table.columns.count {
        table.rows.append(row)
      } else {
        let message =
          "it has \(row.cells.count) values, and the first line names \(table.columns.count) columns"
        table.complaints.append(ImportComplaint(line: row.line, message))
      }
    }
    return table
  }

  private init(_ bytes: UnsafeMutableRawBufferPointer, from start: Int) {
    self.bytes = bytes
    place = start
    let heading = bytes[start...].prefix { $0 != Self.lineFeed && $0 != Self.carriageReturn }
    let others = [UInt8(ascii: ";"), UInt8(ascii: "\t")]
    separator =
      heading.contains(Self.comma) ? Self.comma : others.first(where: heading.contains) ?? Self.comma
  }

  private func names(in row: ImportTable.Row) throws(ImportComplaint) -> [String] {
    var names: [String] = []
    for case .text(let range) in row.cells {
      guard !bytes[range].starts(with: "qx_".utf8) else {
        throw ImportComplaint(
          line: row.line,
          "a credential stands there: the first line must name the columns"
        )
      }
      names.append(String(decoding: bytes[range].prefix(ImportHeading.longestName), as: UTF8.self))
    }
    return names
  }

  private mutating func nextRow() throws(ImportComplaint) -> ImportTable.Row? {
    guard place < bytes.count else { return nil }
    var row = ImportTable.Row(line: line, cells: [])
    while true {
      row.cells.append(.text(try nextValue()))
      guard place < bytes.count, bytes[place] == separator else { break }
      place += 1
    }
    skipLineEnd()
    return row
  }

  private mutating func nextValue() throws(ImportComplaint) -> Range<Int> {
    if place < bytes.count, bytes[place] == Self.quote { return try quotedValue() }
    let start = place
    while !isAtEndOfValue {
      if bytes[place] == Self.quote {
        throw ImportComplaint(
          line: line,
          "a quote stands inside a value: quote the whole value, and double it"
        )
      }
      place += 1
    }
    return start..<place
  }

  /// Moves the value together over the second of each doubled quote.
  private mutating func quotedValue() throws(ImportComplaint) -> Range<Int> {
    let opening = line
    place += 1
    let start = place
    var end = start
    while place < bytes.count {
      if bytes[place] == Self.quote {
        place += 1
        guard place < bytes.count, bytes[place] == Self.quote else {
          guard isAtEndOfValue else {
            throw ImportComplaint(line: line, "something stands behind the quote that ends a value")
          }
          return start..<end
        }
      } else if bytes[place] == Self.lineFeed {
        line += 1
      }
      bytes[end] = bytes[place]
      end += 1
      place += 1
    }
    throw ImportComplaint(line: opening, "the quote that begins here is never closed")
  }

  private var isAtEndOfValue: Bool {
    guard place < bytes.count else { return true }
    return [separator, Self.lineFeed, Self.carriageReturn].contains(bytes[place])
  }

  private mutating func skipLineEnd() {
    guard place < bytes.count else { return }
    let isPair = bytes[place...].starts(with: [Self.carriageReturn, Self.lineFeed])
    place += isPair ? 2 : 1
    line += 1
  }
}

extension ImportTable.Row {
  /// Whether it is a blank line.
  fileprivate func isEmpty(in bytes: UnsafeMutableRawBufferPointer) -> Bool {
    cells.count == 1
      && cells.allSatisfy { cell in
        guard case .text(let range) = cell else { return true }
        return bytes[range].allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
      }
  }
}

/// Reads keys as JSON (RFC 8259) in place: a list of objects, or an object with such a list as `data`, as
/// `qodryx keys export` writes it.
///
/// In place, because the decoders of libraries make a `String` of every value, and here the values may be keys.
struct ObjectText {
  let bytes: UnsafeMutableRawBufferPointer
  var place: Int
  var line = 1
  private var columns: [String: Int] = [:]
  private var table = ImportTable()

  /// - Throws: ``ImportComplaint`` where the text is no such JSON.
  static func table(
    in bytes: UnsafeMutableRawBufferPointer,
    from start: Int
  ) throws(ImportComplaint) -> ImportTable {
    var text = ObjectText(bytes: bytes, place: start)
    try text.readDocument()
    return text.table
  }

  private init(bytes: UnsafeMutableRawBufferPointer, place: Int) {
    self.bytes = bytes
    self.place = place
  }

  private mutating func readDocument() throws(ImportComplaint) {
    var hasData = false
    if next == UInt8(ascii: "{") {
      try readMembers { text, name throws(ImportComplaint) in
        guard name == "data", text.next == UInt8(ascii: "[") else {
          _ = try text.readCell()
          return
        }
        hasData = true
        try text.readKeys()
      }
    } else if next == UInt8(ascii: "[") {
      hasData = true
      try readKeys()
    }
    guard hasData else { throw complaint("a list of keys is missing: [{…}], or {\"data\": [{…}]}") }
    guard next == nil else { throw complaint("something stands behind the end of the document") }
  }

  private mutating func readKeys() throws(ImportComplaint) {
    try readList { text throws(ImportComplaint) in
      guard text.next == UInt8(ascii: "{") else { throw text.complaint("a key is missing: {…}") }
      var row = ImportTable.Row(line: text.line, cells: [])
      var seen: Set<Int> = []
      try text.readMembers { text, name throws(ImportComplaint) in
        let column = text.column(name)
        guard seen.insert(column).inserted else {
          throw text.complaint("\(name.debugDescription) stands twice in one key")
        }
        while row.cells.count <= column { row.cells.append(.absent) }
        row.cells[column] = try text.readCell()
      }
      text.table.rows.append(row)
    }
  }

  private mutating func column(_ name: String) -> Int {
    if let column = columns[name] { return column }
    table.columns.append(name)
    columns[name] = table.columns.count - 1
    return table.columns.count - 1
  }

  // MARK: Structure

  /// The next byte that is no blank; nil at the end.
  var next: UInt8? {
    mutating get {
      while place < bytes.count {
        switch bytes[place] {
        case UInt8(ascii: "\n"): line += 1
        case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
        default: return bytes[place]
        }
        place += 1
      }
      return nil
    }
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    place += 1
    return true
  }

  mutating func readList(
    _ readElement: (inout ObjectText) throws(ImportComplaint) -> Void
  ) throws(ImportComplaint) {
    place += 1
    if take(UInt8(ascii: "]")) { return }
    repeat { try readElement(&self) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw complaint("a comma or ] is missing") }
  }

  private mutating func readMembers(
    _ readValue: (inout ObjectText, String) throws(ImportComplaint) -> Void
  ) throws(ImportComplaint) {
    place += 1
    if take(UInt8(ascii: "}")) { return }
    repeat {
      guard next == UInt8(ascii: "\"") else { throw complaint("a name in quotes is missing") }
      let name = bytes[try readString()].prefix(ImportHeading.longestName)
      guard take(UInt8(ascii: ":")) else { throw complaint("a colon is missing") }
      try readValue(&self, String(decoding: name, as: UTF8.self))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw complaint("a comma or } is missing") }
  }

  func complaint(_ message: String) -> ImportComplaint {
    ImportComplaint(line: line, "this is not JSON of keys: \(message)")
  }
}

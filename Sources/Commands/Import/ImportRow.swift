import Credentials

/// The values of one key in a file, and what has been found wrong with them.
struct ImportRow {
  let line: Int
  private(set) var complaints: [ImportComplaint] = []
  private let bytes: UnsafeMutableRawBufferPointer
  private let places: [ImportColumn: ImportTable.Cell]
  private let isTable: Bool

  /// Bytes of a value at most: more than any that a rule allows.
  private static let longestValue = 4_096

  private static let credentialStart = Array("qx_".utf8)

  init(_ row: ImportTable.Row, heading: ImportHeading, in memory: InputMemory, format: ImportFormat) {
    line = row.line
    bytes = memory.bytes
    isTable = format == .csv
    var places: [ImportColumn: ImportTable.Cell] = [:]
    for case (let column?, let cell) in zip(heading.meanings, row.cells) { places[column] = cell }
    self.places = places
  }

  mutating func complain(_ column: ImportColumn, _ message: String) {
    complaints.append(ImportComplaint(line: line, column: column.rawValue, message))
  }

  /// A value without the blanks at its ends; nil where there is none.
  mutating func word(_ column: ImportColumn) -> String? {
    text(column).flatMap { text in
      let word = text.trimmingBlanks()
      return word.isEmpty ? nil : word
    }
  }

  /// A value as it is; nil where there is none.
  mutating func text(_ column: ImportColumn) -> String? {
    guard let value = value(column) else { return nil }
    guard value.count <= Self.longestValue else {
      complain(column, "it is far too long: \(value.count) bytes")
      return nil
    }
    guard let text = String(validating: value, as: UTF8.self) else {
      complain(column, "it is not written in UTF-8: save the file as UTF-8")
      return nil
    }
    // Few values hold what a credential begins with, and many are asked.
    guard !value.contains(Self.credentialStart) || CredentialMask.masking(text) == text else {
      complain(column, "a credential stands in it, and anybody could read it here: take it out")
      return nil
    }
    return isTable ? Self.withoutFormulaMark(text) : text
  }

  /// The bytes of a credential, without the blanks at their ends; nil where there are none.
  mutating func credential() -> UnsafeRawBufferPointer? {
    guard let value = value(.key) else { return nil }
    let isBlank: (UInt8) -> Bool = { $0 <= UInt8(ascii: " ") }
    let start = value.firstIndex { !isBlank($0) } ?? value.endIndex
    let end = value.lastIndex { !isBlank($0) }.map { $0 + 1 } ?? value.endIndex
    return start < end ? UnsafeRawBufferPointer(rebasing: value[start..<end]) : nil
  }

  private mutating func value(_ column: ImportColumn) -> UnsafeRawBufferPointer? {
    switch places[column] {
    case .text(let range):
      return range.isEmpty ? nil : UnsafeRawBufferPointer(rebasing: bytes[range])
    case .nested:
      complain(column, "write a text, a number or a list of texts")
      return nil
    case .absent, nil:
      return nil
    }
  }

  /// The apostrophe that an export puts in front of what a spreadsheet would take for a formula.
  private static func withoutFormulaMark(_ text: String) -> String {
    let rest = text.dropFirst()
    guard text.first == "'", let first = rest.first, "=+-@".contains(first) else { return text }
    return String(rest)
  }
}

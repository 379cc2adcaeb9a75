import Credentials
import CredentialsTesting

@testable import Commands

/// A table of keys is read or complained about, and its values are those that were written.
struct TableProperty: InputProperty {
  static let name = "import-csv"
  static let words = [
    "name,scopes,key\n", "\"", "\"\"", ";", "\t", "\r\n", "\u{FEFF}", "read:projects", "digest", "status",
  ]
  static let ordinaryInputs = 600

  func check(_ input: [UInt8]) throws {
    try ImportCheck.check(input, .csv)
    try checkWriting(input)
  }

  /// Any values, each in quotes, are read as they were written.
  private func checkWriting(_ input: [UInt8]) throws {
    let values = input.split(separator: 0, omittingEmptySubsequences: false).map(Array.init).prefix(12)
    let quote = UInt8(ascii: "\"")
    let heading = (0..<values.count).map { "c\($0)" }.joined(separator: ",")
    let row = values.map { value in
      [quote] + value.flatMap { $0 == quote ? [quote, quote] : [$0] } + [quote]
    }.joined(separator: [UInt8(ascii: ",")])
    let memory = InputMemory()
    _ = try memory.read(from: InputSource(Array(heading.utf8) + Array("\r\n".utf8) + row), atMost: 1 << 20)
    let table = try ImportFormat.csv.table(in: memory)
    let isBlankLine = values.count == 1 && values[0].allSatisfy { $0 == 0x20 || $0 == 0x09 }
    guard !isBlankLine else { return }
    try require(table.rows.count == 1 && table.complaints.isEmpty, "one row is read as \(table.rows.count)")
    let read = table.rows[0].cells.map { cell -> [UInt8]? in
      guard case .text(let range) = cell else { return nil }
      return Array(memory.bytes[range])
    }
    try require(read == values.map { $0 }, "\(values) is read as \(read)")
    withExtendedLifetime(memory) {}
  }
}

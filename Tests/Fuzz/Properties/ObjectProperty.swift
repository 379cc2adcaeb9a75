import Foundation

@testable import Commands

/// A document of keys is read or complained about; where another reader understands it, both see the same.
struct ObjectProperty: InputProperty {
  static let name = "import-json"
  static let words = [
    "[{\"name\":\"", "{\"data\":[", "\\u00e9", "\\ud83d\\udd11", "\"scopes\":[\"read:projects\"]", "\"key\":",
    "null", "\\\"",
    "},{", "\"digest\"",
  ]
  static let ordinaryInputs = 600

  func check(_ input: [UInt8]) throws {
    try ImportCheck.check(input, .json)
    try checkWhatIsRead(input)
  }

  private func checkWhatIsRead(_ input: [UInt8]) throws {
    guard let objects = try? JSONDecoder().decode([[String: String]].self, from: Data(input)) else { return }
    let memory = InputMemory()
    _ = try memory.read(from: InputSource(input), atMost: 1 << 20)
    // A name that stands twice is refused, and the other reader takes one of them; long names are cut.
    let names = objects.flatMap(\.keys)
    guard names.allSatisfy({ $0.utf8.count < 64 }), let table = try? ImportFormat.json.table(in: memory)
    else {
      return
    }
    try require(table.rows.count == objects.count, "\(objects.count) keys are read as \(table.rows.count)")
    for (row, object) in zip(table.rows, objects) {
      for (name, cell) in zip(table.columns, row.cells) {
        guard case .text(let range) = cell else { continue }
        let value = String(decoding: memory.bytes[range], as: UTF8.self)
        try require(object[name] == value, "\(name) is read as \(value.debugDescription)")
      }
    }
    withExtendedLifetime(memory) {}
  }
}

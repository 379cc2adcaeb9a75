import ArgumentParser

/// How a file of keys is written.
enum ImportFormat: String, CaseIterable, ExpressibleByArgument {
  case csv
  case json

  /// By the ending of the file's name, or else by how it begins.
  init(ofFile path: String, beginning bytes: UnsafeMutableRawBufferPointer) {
    let name = path.lowercased()
    if let format = Self.allCases.first(where: { name.hasSuffix(".\($0.rawValue)") }) {
      self = format
    } else {
      let first = bytes.first { $0 > UInt8(ascii: " ") && ![0xEF, 0xBB, 0xBF].contains($0) }
      self = first == UInt8(ascii: "[") || first == UInt8(ascii: "{") ? .json : .csv
    }
  }

  /// - Throws: ``ImportComplaint`` where the file is not written like that.
  func table(in memory: InputMemory) throws(ImportComplaint) -> ImportTable {
    let bytes = memory.bytes
    if [[0xFF, 0xFE], [0xFE, 0xFF]].contains(Array(bytes.prefix(2))) {
      throw ImportComplaint(line: nil, "it is written in UTF-16: save it as UTF-8")
    }
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    guard bytes.dropFirst(start).contains(where: { $0 > UInt8(ascii: " ") }) else {
      throw ImportComplaint(line: nil, "it is empty")
    }
    switch self {
    case .csv: return try SeparatedText.table(in: bytes, from: start)
    case .json: return try ObjectText.table(in: bytes, from: start)
    }
  }
}

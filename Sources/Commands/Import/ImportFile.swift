import Credentials

/// A file of keys as it has been read: what of it can be imported, and what is wrong with the rest.
struct ImportFile {
  private(set) var keys: [ImportedKey] = []
  private(set) var complaints: [ImportComplaint] = []
  /// Columns that are not taken over.
  private(set) var leftOut: [String] = []
  /// Whether keys themselves stand in it, which are to be kept from others.
  private(set) var holdsKeys = false

  /// Bytes of a file at most: far more than ``KeyImport/limit`` keys need.
  private static let longest = 128 << 20

  /// Reads the file; its bytes are overwritten when this returns.
  ///
  /// - Parameters:
  ///   - path: `-` for standard input.
  ///   - format: nil to tell it by the file.
  /// - Throws: ``CommandFailure`` where it cannot be read, `StreamError`.
  init(
    path: String,
    format: ImportFormat?,
    mapping: ImportMapping,
    defaults: ImportRow.Defaults,
    input: any ByteSource
  ) throws {
    let memory = InputMemory()
    let isWhole =
      if path == "-" {
        try input.withoutEcho { try memory.read(from: input, atMost: Self.longest) }
      } else {
        try FileDescriptorSource.withFile(path) { source throws(StreamError) in
          try memory.read(from: source, atMost: Self.longest)
        }
      }
    guard isWhole else {
      complaints = [ImportComplaint(line: nil, "it is larger than \(Self.longest >> 20) MiB: divide it")]
      return
    }
    let format = format ?? ImportFormat(ofFile: path, beginning: memory.bytes)
    do throws(ImportComplaint) {
      take(try format.table(in: memory), format, mapping, defaults, memory)
    } catch {
      complaints = [error]
    }
    withExtendedLifetime(memory) {}
  }

  private mutating func take(
    _ table: ImportTable,
    _ format: ImportFormat,
    _ mapping: ImportMapping,
    _ defaults: ImportRow.Defaults,
    _ memory: InputMemory
  ) {
    complaints = table.complaints
    guard !table.rows.isEmpty || !complaints.isEmpty else {
      complaints = [ImportComplaint(line: nil, "there is no key in it")]
      return
    }
    guard table.rows.count <= KeyImport.limit else {
      let message =
        "\(table.rows.count) keys, and at most \(KeyImport.limit) can be imported at once: divide it"
      complaints = [ImportComplaint(line: nil, message)]
      return
    }
    let heading = ImportHeading(table, mapping: mapping)
    leftOut = heading.leftOut
    holdsKeys = heading.meanings.contains(.key)
    guard heading.complaints.isEmpty else {
      // What the rows lack then would be said for each of them.
      complaints = heading.complaints
      return
    }
    for row in table.rows {
      var row = ImportRow(row, heading: heading, in: memory, format: format)
      if let key = row.key(defaults) { keys.append(key) }
      complaints += row.complaints
    }
  }
}

import Credentials

/// Credentials that somebody hands in to have them checked, one on each line.
enum PresentedCredentials {
  /// Far longer than any credential; what is longer is cut, and its length found to be wrong.
  private static let longestLine = 1_024

  /// Reads to the end of the input, or of its first line. The bytes pass through one buffer, which is wiped.
  static func read(
    from source: some ByteSource,
    onlyOneLine: Bool = false
  ) throws(StreamError) -> [Secret] {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 4_096, alignment: 1)
    let line = UnsafeMutableRawBufferPointer.allocate(byteCount: longestLine, alignment: 1)
    var length = 0
    var credentials: [Secret] = []
    defer {
      for memory in [buffer, line] {
        memory.wipe()
        memory.deallocate()
      }
    }

    func endLine() {
      let text = line.prefix(length)
      let blank: (UInt8) -> Bool = {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r")
      }
      if let first = text.firstIndex(where: { !blank($0) }), let last = text.lastIndex(where: { !blank($0) })
      {
        credentials.append(Secret(copying: text[first...last]))
      }
      length = 0
    }

    while true {
      let count = try source.read(into: buffer)
      guard count > 0 else { break }
      for byte in buffer.prefix(count) {
        if byte == UInt8(ascii: "\n") {
          endLine()
          if onlyOneLine { return credentials }
        } else if length < longestLine {
          line[length] = byte
          length += 1
        }
      }
    }
    endLine()
    return credentials
  }

  /// Reads a file to its end.
  ///
  /// - Throws: ``CommandFailure`` with the system's reason where it cannot be read.
  static func read(fromFile path: String) throws(CommandFailure) -> [Secret] {
    try FileDescriptorSource.withFile(path) { source throws(StreamError) in try read(from: source) }
  }
}

/// The lines of a source, one after the other. What stands behind a line in the same read is kept for the next.
final class LineReader {
  /// Far longer than any answer; what is longer is cut.
  private static let longestLine = 4_096

  private let source: any ByteSource
  private var rest: ArraySlice<UInt8> = []

  init(_ source: any ByteSource) {
    self.source = source
  }

  /// The next line without its end; nil at the end of the input.
  ///
  /// - Throws: `StreamError.interrupted` where somebody would rather not answer. What was typed is gone then.
  func next() throws(StreamError) -> String? {
    var line: [UInt8] = []
    while true {
      if let end = rest.firstIndex(of: UInt8(ascii: "\n")) {
        append(rest[..<end], to: &line)
        rest = rest[(end + 1)...]
        return text(line)
      }
      append(rest, to: &line)
      rest = try piece()
      if rest.isEmpty { return line.isEmpty ? nil : text(line) }
    }
  }

  private func piece() throws(StreamError) -> ArraySlice<UInt8> {
    var piece = [UInt8](repeating: 0, count: 1_024)
    let result: Result<Int, StreamError> = piece.withUnsafeMutableBytes { buffer in
      do throws(StreamError) { return .success(try source.read(into: buffer)) } catch {
        return .failure(error)
      }
    }
    return piece.prefix(try result.get())
  }

  private func append(_ bytes: ArraySlice<UInt8>, to line: inout [UInt8]) {
    line += bytes.prefix(max(0, Self.longestLine - line.count))
  }

  private func text(_ line: [UInt8]) -> String {
    String(decoding: line, as: UTF8.self).trimmingBlanks()
  }
}

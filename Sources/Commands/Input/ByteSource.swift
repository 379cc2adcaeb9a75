/// Where a command reads: standard input.
package protocol ByteSource: Sendable {
  var isTerminal: Bool { get }

  /// Reads what is there, waiting for something.
  ///
  /// - Returns: how many bytes; 0 at the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int

  /// Does `work` while a terminal does not show what is typed.
  func withoutEcho<Result>(_ work: () throws -> Result) rethrows -> Result
}

extension ByteSource {
  /// One line, without its end; what stands behind it in the same read is lost, so it is for answers of a
  /// person.
  func readAnswer() throws(StreamError) -> String {
    var line: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1_024)
    while !line.contains(UInt8(ascii: "\n")), line.count < 65_536 {
      let result: Result<Int, StreamError> = piece.withUnsafeMutableBytes { buffer in
        do throws(StreamError) { return .success(try read(into: buffer)) } catch { return .failure(error) }
      }
      let count = try result.get()
      guard count > 0 else { break }
      line += piece.prefix(count)
    }
    return String(decoding: line.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}

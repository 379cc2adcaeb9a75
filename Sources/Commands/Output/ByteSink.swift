/// Where a command writes: standard output or standard error.
package protocol ByteSink: Sendable {
  var isTerminal: Bool { get }

  /// The terminal's width; nil where it is none or does not know.
  var columns: Int? { get }

  /// Writes all of the bytes.
  ///
  /// - Throws: ``StreamError``; some of the bytes may have been written.
  func write(_ bytes: UnsafeRawBufferPointer) throws(StreamError)
}

extension ByteSink {
  func write(_ text: String) throws(StreamError) {
    try write(Array(text.utf8))
  }

  func write(_ bytes: some Collection<UInt8>) throws(StreamError) {
    let bytes = Array(bytes)
    let result: Result<Void, StreamError> = bytes.withUnsafeBytes { buffer in
      do throws(StreamError) { return .success(try write(buffer)) } catch { return .failure(error) }
    }
    try result.get()
  }
}

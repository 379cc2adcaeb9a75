/// Where a command writes: standard output or standard error.
package protocol ByteSink: Sendable {
  var isTerminal: Bool { get }

  /// The terminal's width; nil where it is none or does not know.
  var columns: Int? { get }

  /// The terminal's height; nil where it is none or does not know.
  var rows: Int? { get }

  /// Writes all of the bytes.
  ///
  /// - Throws: ``StreamError``; some of the bytes may have been written.
  func write(_ bytes: UnsafeRawBufferPointer) throws(StreamError)
}

extension ByteSink {
  package var rows: Int? { nil }

  func write(_ text: String) throws(StreamError) {
    try write(copying: text.utf8)
  }

  /// For bytes that may be copied. A secret's never are: they go through the requirement itself.
  func write(copying bytes: some Collection<UInt8>) throws(StreamError) {
    let bytes = Array(bytes)
    let result: Result<Void, StreamError> = bytes.withUnsafeBytes { buffer in
      do throws(StreamError) { return .success(try write(buffer)) } catch { return .failure(error) }
    }
    try result.get()
  }
}

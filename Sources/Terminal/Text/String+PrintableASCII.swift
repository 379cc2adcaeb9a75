extension String {
  /// What can be said of a text of letters, digits, signs and blanks of ASCII, one column each: most of what is drawn.
  /// - Returns: nil where there is anything else in it.
  func withPrintableASCII<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result? {
    let result = utf8.withContiguousStorageIfAvailable { bytes in
      bytes.allSatisfy { $0 >= 0x20 && $0 < 0x7F } ? body(bytes) : nil
    }
    return result ?? nil
  }
}

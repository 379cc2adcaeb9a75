import Credentials

extension Secret {
  convenience init(_ text: String) {
    self.init(copying: Array(text.utf8))
  }

  /// The characters, which only a test may have as a string.
  var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }
}

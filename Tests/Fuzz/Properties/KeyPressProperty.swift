@testable import Terminal

/// Whatever bytes a terminal sends, in whatever pieces: the same keys come out, little is kept, and what is pressed next
/// is understood.
struct KeyPressProperty: InputProperty {
  static let name = "key-press"
  static let words = [
    "\u{1B}[", "\u{1B}O", "\u{1B}[200~", "\u{1B}[201~", "\u{1B}[<0;1;1M", "\u{1B}[M", "\u{1B}[1;5A",
    "\u{1B}[<", "é", "日",
  ]
  static let ordinaryInputs = 600

  /// Bytes of a sequence that are kept at most.
  private static let mostHeld = 66

  func check(_ input: [UInt8]) throws {
    for usesMouse in [false, true] {
      var whole = decoder(usesMouse)
      let keys = whole.decode(input)
      try checkMemory(of: whole)
      for length in [1, 2, 3, 7] {
        var other = decoder(usesMouse)
        var pieces: [Key] = []
        for start in stride(from: 0, to: input.count, by: length) {
          pieces += other.decode(input[start..<min(start + length, input.count)])
          try checkMemory(of: other)
        }
        try require(pieces == keys, "in pieces of \(length) bytes it is \(pieces), not \(keys)")
        try require(other.isUndecided == whole.isUndecided, "in pieces of \(length) bytes it waits")
      }
      try checkNextKey(after: whole)
    }
  }

  private func decoder(_ usesMouse: Bool) -> KeyDecoder {
    var decoder = KeyDecoder()
    decoder.decodesMouse = usesMouse
    return decoder
  }

  /// A paste that is open ends, a report gets its last bytes, and then a key is what it is.
  private func checkNextKey(after decoder: KeyDecoder) throws {
    var decoder = decoder
    _ = decoder.flush()
    _ = decoder.decode("\u{1B}[201~".utf8)
    _ = decoder.decode("   ".utf8)
    _ = decoder.flush()
    let keys = decoder.decode("q".utf8)
    try require(keys == [.character("q")], "the next key is \(keys)")
  }

  private func checkMemory(of decoder: KeyDecoder) throws {
    let held = Mirror(reflecting: decoder).children.first { $0.label == "held" }?.value as? [UInt8]
    let count = try require(held?.count, "nobody knows what is kept")
    try require(count <= Self.mostHeld, "\(count) bytes are kept")
  }
}

/// The escape sequences that keys send, without modifiers.
struct KeySequences: Sendable {
  private var keys: [[UInt8]: Key]
  private var beginnings: Set<[UInt8]>

  /// What common terminals send, whether or not their description says so: xterm and its kin in normal (`ESC [ A`)
  /// and application mode (`ESC O A`), the VT220 (`ESC [ 5 ~`), rxvt and the Linux console (`ESC [ [ A`).
  static let common: KeySequences = {
    var sequences = KeySequences()
    let letters: [(Character, Key)] = [
      ("A", .up), ("B", .down), ("C", .right), ("D", .left), ("H", .home), ("F", .end),
    ]
    for (letter, key) in letters {
      sequences.add("\u{1B}[\(letter)", key)
      sequences.add("\u{1B}O\(letter)", key)
    }
    sequences.add("\u{1B}[Z", .backTab)
    for (number, letter) in zip(1..., "PQRS") {
      sequences.add("\u{1B}O\(letter)", .function(number))
      sequences.add("\u{1B}[\(letter)", .function(number))
    }
    for (number, letter) in zip(1..., "ABCDE") {
      sequences.add("\u{1B}[[\(letter)", .function(number))
    }
    for (code, key) in numbered {
      sequences.add("\u{1B}[\(code)~", key)
    }
    sequences.add("\u{1B}OM", .enter)
    return sequences
  }()

  /// The keys of `ESC [ number ~`.
  static let numbered: [Int: Key] = {
    var keys: [Int: Key] = [
      1: .home, 2: .insert, 3: .delete, 4: .end, 5: .pageUp, 6: .pageDown, 7: .home, 8: .end,
    ]
    let functions = [11, 12, 13, 14, 15, 17, 18, 19, 20, 21, 23, 24]
    for (number, code) in zip(1..., functions) {
      keys[code] = .function(number)
    }
    return keys
  }()

  /// The terminfo names of keys.
  static let capabilities: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home), ("kend", .end),
      ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert), ("kdch1", .delete), ("kcbt", .backTab),
      ("kent", .enter),
    ] + (1...12).map { ("kf\($0)", .function($0)) }

  private init() {
    keys = [:]
    beginnings = []
  }

  private mutating func add(_ sequence: String, _ key: Key) {
    add(Array(sequence.utf8), key)
  }

  /// Adds what a terminal's own description says. Anything that is not an escape sequence is left out: a lone
  /// control character already has its meaning.
  mutating func add(_ sequence: [UInt8], _ key: Key) {
    guard sequence.count > 1 && sequence[0] == 0x1B else { return }
    keys[sequence] = key
    for length in 1..<sequence.count {
      beginnings.insert(Array(sequence.prefix(length)))
    }
  }

  func key(for sequence: [UInt8]) -> Key? {
    keys[sequence]
  }

  /// Whether more bytes could make a key of it.
  func isBeginning(_ sequence: [UInt8]) -> Bool {
    beginnings.contains(sequence)
  }
}

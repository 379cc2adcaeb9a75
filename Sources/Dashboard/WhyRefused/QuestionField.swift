import Credentials
import Terminal

/// The line in which somebody asks why something is refused. It may be a credential: so only what cannot be one is
/// shown, the characters have one owner, and they are overwritten when they leave the line.
struct QuestionField {
  private var typed = Secret(copying: [])

  /// Bytes at most: more than any credential, hint or identifier has.
  private static let limit = 256

  var isEmpty: Bool { typed.count == 0 }

  /// Edits the end of the line.
  ///
  /// - Returns: false for a key that is no business of this line.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): append(String(character))
    case .paste(let pasted): append(pasted.filter { !$0.isWhitespace })
    case .backspace: keep(typed.withBytes(Self.lengthWithoutLast))
    case .control("u"): keep(0)
    default: return false
    }
    return true
  }

  /// What is asked about; the line is empty afterwards, and its characters are gone.
  mutating func take() -> RefusalQuestion {
    defer { keep(0) }
    return RefusalQuestion(typed)
  }

  /// Overwrites what was typed.
  func wipe() { typed.wipe() }

  /// What the screen shows: hints and identifiers as they are, a credential's prefix, and a mark for each other
  /// character.
  func shown(mark: Character) -> String {
    typed.withBytes { bytes in
      if Self.isHarmless(RefusalQuestion(bytes)) { return String(decoding: bytes, as: UTF8.self) }
      let prefix = CredentialType.allCases.first { bytes.starts(with: $0.prefix.utf8) }?.prefix ?? ""
      let rest = bytes.dropFirst(prefix.utf8.count).count { !Self.continues($0) }
      return prefix + String(repeating: mark, count: rest)
    }
  }

  private static func isHarmless(_ question: RefusalQuestion) -> Bool {
    switch question {
    case .hint, .key: true
    case .request(let id): id == question.name
    case .credential, .malformed: false
    }
  }

  private mutating func append(_ addition: String) {
    let added = Array(addition.utf8)
    guard typed.count + added.count <= Self.limit else { return }
    replace { $0 + added }
  }

  private mutating func keep(_ count: Int) {
    replace { $0.prefix(count) }
  }

  /// The new characters are made from a copy of the old ones; both copies are overwritten.
  private mutating func replace(_ change: ([UInt8]) -> some Collection<UInt8>) {
    let old = typed
    var bytes = old.withBytes { Array(change(Array($0))) }
    typed = Secret(copying: bytes)
    bytes.withUnsafeMutableBytes { Secret.overwrite($0) }
    old.wipe()
  }

  private static func lengthWithoutLast(_ bytes: UnsafeRawBufferPointer) -> Int {
    bytes.lastIndex { !continues($0) } ?? 0
  }

  /// Whether a byte belongs to the character before it.
  private static func continues(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }
}

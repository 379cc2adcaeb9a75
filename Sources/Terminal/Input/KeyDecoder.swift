/// Turns the bytes that a terminal sends into keys.
///
/// It decodes the bytes itself rather than through `wget_wch`, which would translate escape sequences inside a
/// paste and swallow keys after an invalid byte.
struct KeyDecoder: Sendable {
  private let sequences: KeySequences
  private var held: [UInt8] = []
  private var paste: PasteBuffer?
  /// The bytes so far of a report in the oldest form.
  private var report: [UInt8]?

  /// Whether reports of the mouse are taken for what they say; otherwise they are swallowed.
  var decodesMouse = false

  init(sequences: KeySequences = .common) {
    self.sequences = sequences
  }

  /// Whether an escape is held back because it may be the beginning of something longer. Call `flush` when nothing
  /// follows in time.
  var isUndecided: Bool { held.first == Byte.escape }

  /// Decodes the next bytes, in whatever pieces they arrive.
  mutating func decode(_ bytes: some Sequence<UInt8>) -> [Key] {
    var keys: [Key] = []
    for byte in bytes {
      decode(byte, into: &keys)
    }
    return keys
  }

  /// Decides that an escape that was held back stands alone.
  mutating func flush() -> [Key] {
    // Nobody types the beginning of a report: over a slow link its rest is still to come.
    guard isUndecided, !(decodesMouse && held.starts(with: Byte.report)) else { return [] }
    let rest = held.dropFirst()
    held = []
    // Only an escape, or Alt with one key, can have been meant; anything longer is a sequence that broke off.
    guard rest.count < 2 else { return [] }
    var keys: [Key] = [.escape]
    for byte in rest {
      decode(byte, into: &keys)
    }
    return keys
  }

  private mutating func decode(_ byte: UInt8, into keys: inout [Key]) {
    if paste != nil {
      if let text = paste?.append(byte) {
        paste = nil
        keys.append(.paste(text))
      }
    } else if report != nil {
      decodeReport(byte, into: &keys)
    } else if isUndecided {
      decodeEscaped(byte, into: &keys)
    } else if !held.isEmpty {
      decodeMultibyte(byte, into: &keys)
    } else {
      decodeFirst(byte, into: &keys)
    }
  }

  private mutating func decodeFirst(_ byte: UInt8, into keys: inout [Key]) {
    switch byte {
    case Byte.escape: held = [byte]
    case 0x0A, 0x0D: keys.append(.enter)
    case 0x09: keys.append(.tab)
    case 0x08, 0x7F: keys.append(.backspace)
    case 0x00: keys.append(.control(" "))
    case 0x01...0x1A: keys.append(.control(Character(Unicode.Scalar(byte + 0x60))))
    case 0x1C...0x1F: keys.append(.control(Character(Unicode.Scalar(byte + 0x40))))
    case 0x20..<0x7F: keys.append(.character(Character(Unicode.Scalar(byte))))
    case 0xC2...0xF4: held = [byte]
    default: break
    }
  }

  // MARK: UTF-8

  private mutating func decodeMultibyte(_ byte: UInt8, into keys: inout [Key]) {
    guard byte & 0xC0 == 0x80 else {
      // The character broke off: forget it, but not the key that follows.
      held = []
      decode(byte, into: &keys)
      return
    }
    held.append(byte)
    let length = held[0] < 0xE0 ? 2 : held[0] < 0xF0 ? 3 : 4
    guard held.count == length else { return }
    if let text = String(validating: held, as: UTF8.self), let character = text.first,
      character.unicodeScalars.first?.properties.generalCategory != .control
    {
      keys.append(.character(character))
    }
    held = []
  }

  // MARK: Escape sequences

  private mutating func decodeEscaped(_ byte: UInt8, into keys: inout [Key]) {
    guard held.count > 1 || byte != Byte.escape else {
      keys.append(.escape)
      return
    }
    held.append(byte)
    if let key = sequences.key(for: held) {
      keys.append(key)
      held = []
    } else if sequences.isBeginning(held) {
      return
    } else if held.count > 2 && held[1] == Byte.bracket {
      decodeControlSequence(into: &keys)
    } else if held[1] == Byte.bracket || held[1] == Byte.applicationPrefix {
      decodeUnknownShift(into: &keys)
    } else {
      // Alt and a key.
      let rest = held.dropFirst()
      held = []
      keys.append(.escape)
      for byte in rest {
        decode(byte, into: &keys)
      }
    }
  }

  /// `ESC O` with something after it that no key sends: Alt-O, then a key.
  private mutating func decodeUnknownShift(into keys: inout [Key]) {
    let rest = held.dropFirst()
    held = []
    keys.append(.escape)
    for byte in rest {
      decodeFirst(byte, into: &keys)
    }
  }

  /// `ESC [ parameters final` (ECMA-48, 5.4).
  private mutating func decodeControlSequence(into keys: inout [Key]) {
    guard let last = held.last else { return }
    switch last {
    case 0x20...0x3F:
      // A sequence that goes on for ever is not one.
      if held.count > 64 { held = [] }
      return
    case 0x40...0x7E:
      let parameters = String(decoding: held.dropFirst(2).dropLast(), as: UTF8.self)
      held = []
      if last == Byte.tilde && parameters == "200" {
        paste = PasteBuffer()
      } else if decodesMouse && last == Byte.mouse && parameters.isEmpty {
        report = []
      } else if decodesMouse && parameters.hasPrefix("<") {
        decodeReport(parameters: parameters.dropFirst(), final: last, into: &keys)
      } else if let key = key(parameters: parameters, final: last) {
        keys.append(key)
      }
    default:
      // Broken off by another key.
      held = []
      decode(last, into: &keys)
    }
  }

  // MARK: The mouse

  /// `ESC [ < button ; column ; row M`, or with a small m when the button goes up (xterm's mode 1006).
  private func decodeReport(parameters: Substring, final: UInt8, into keys: inout [Key]) {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard final == Byte.mouse, numbers.count == 3, let code = numbers[0], let column = numbers[1],
      let row = numbers[2], let mouse = Mouse(code: code, column: column, row: row)
    else { return }
    keys.append(.mouse(mouse))
  }

  /// `ESC [ M` and three bytes, from terminals without mode 1006: each is a number and 32.
  private mutating func decodeReport(_ byte: UInt8, into keys: inout [Key]) {
    guard let bytes = report.map({ $0 + [byte] }), bytes.count == 3 else {
      report?.append(byte)
      return
    }
    report = nil
    let numbers = bytes.map { Int($0) - 32 }
    if let mouse = Mouse(code: numbers[0], column: numbers[1], row: numbers[2]) {
      keys.append(.mouse(mouse))
    }
  }

  /// A key with modifiers, which are ignored: `ESC [ 1 ; 5 A`, `ESC [ 5 ; 2 ~`.
  private func key(parameters: String, final: UInt8) -> Key? {
    let numbers = parameters.split(separator: ";", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let first = numbers[0], numbers[1] != nil else { return nil }
    if final == Byte.tilde {
      return KeySequences.numbered[first]
    }
    return first == 1 ? sequences.key(for: [Byte.escape, Byte.bracket, final]) : nil
  }

  private enum Byte {
    static let escape: UInt8 = 0x1B
    static let bracket = UInt8(ascii: "[")
    static let applicationPrefix = UInt8(ascii: "O")
    static let tilde = UInt8(ascii: "~")
    static let mouse = UInt8(ascii: "M")
    static let report = Array("\u{1B}[<".utf8)
  }
}

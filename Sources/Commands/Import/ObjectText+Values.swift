/// Values, each left where it stands and moved together there.
extension ObjectText {
  /// Texts, numbers and words as they are, a list of texts with blanks between them.
  mutating func readCell() throws(ImportComplaint) -> ImportTable.Cell {
    switch next {
    case UInt8(ascii: "\""): return .text(try readString())
    case UInt8(ascii: "["): return try readTexts()
    case UInt8(ascii: "{"):
      try skipValue()
      return .nested
    default:
      let word = try readWord()
      return bytes[word].elementsEqual("null".utf8) ? .absent : .text(word)
    }
  }

  /// A number, `true`, `false` or `null`.
  private mutating func readWord() throws(ImportComplaint) -> Range<Int> {
    let start = place
    while place < bytes.count, Self.isPartOfWord(bytes[place]) { place += 1 }
    guard place > start else { throw complaint("a value is missing") }
    return start..<place
  }

  private static func isPartOfWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "E"),
      UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "."):
      true
    default: false
    }
  }

  private mutating func readTexts() throws(ImportComplaint) -> ImportTable.Cell {
    let opening = place
    // The bracket in front makes room: what is written never overtakes what is read.
    var end = place
    var isOfTexts = true
    try readList { text throws(ImportComplaint) in
      guard text.next == UInt8(ascii: "\"") else {
        isOfTexts = false
        return try text.skipValue()
      }
      let range = try text.readString()
      if end > opening {
        text.bytes[end] = UInt8(ascii: " ")
        end += 1
      }
      for index in range {
        text.bytes[end] = text.bytes[index]
        end += 1
      }
    }
    return isOfTexts ? .text(opening..<end) : .nested
  }

  /// Steps over a value however deep it is: it counts, since a function that calls itself could be made to do so until
  /// there is no room for it.
  private mutating func skipValue() throws(ImportComplaint) {
    var depth = 0
    repeat {
      switch next {
      case nil: throw complaint("it ends inside a value")
      case UInt8(ascii: "\""): _ = try readString()
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        place += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        place += 1
      case UInt8(ascii: ","), UInt8(ascii: ":"): place += 1
      default: _ = try readWord()
      }
    } while depth > 0
  }

  // MARK: Strings

  /// Reads the string that begins here, and puts what its escapes stand for in their place.
  mutating func readString() throws(ImportComplaint) -> Range<Int> {
    let opening = line
    place += 1
    let start = place
    var end = start
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      switch byte {
      case UInt8(ascii: "\""):
        return start..<end
      case UInt8(ascii: "\\"):
        let scalar = try readEscape()
        for byte in scalar.utf8 {
          bytes[end] = byte
          end += 1
        }
      case 0..<0x20:
        throw complaint("a control character stands in a text")
      default:
        bytes[end] = byte
        end += 1
      }
    }
    line = opening
    throw complaint("the quote that begins here is never closed")
  }

  private mutating func readEscape() throws(ImportComplaint) -> Unicode.Scalar {
    guard place < bytes.count else { throw complaint("it ends inside a text") }
    let letter = bytes[place]
    place += 1
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try readScalar()
    default: throw complaint("there is no such escape in a text")
    }
  }

  /// What stands behind `\u`, and the second half where it is the first of a pair.
  private mutating func readScalar() throws(ImportComplaint) -> Unicode.Scalar {
    let first = try readUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let isPair = UTF16.isLeadSurrogate(first) && bytes[place...].starts(with: Array("\\u".utf8))
    if isPair {
      place += 2
      let second = try readUnit()
      let high = UInt32(first & 0x3FF) << 10
      if UTF16.isTrailSurrogate(second), let scalar = Unicode.Scalar(0x10000 + high + UInt32(second & 0x3FF))
      {
        return scalar
      }
    }
    throw complaint("half a character stands in a text")
  }

  private mutating func readUnit() throws(ImportComplaint) -> UInt16 {
    let digits = bytes[place...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit && $0 < 0x80 }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { throw complaint("four hexadecimal digits are missing behind \\u") }
    place += 4
    return unit
  }
}

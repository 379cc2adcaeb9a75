/// A pattern for one name, with `*`, `?`, `[a-z]` and backslashes, as fnmatch(3) reads it.
struct NamePattern: Sendable {
  static let anything = NamePattern(pieces: [.run])

  private enum Piece {
    case byte(UInt8)
    /// `?`
    case one
    /// `*`
    case run
    case set([ClosedRange<UInt8>], isInverted: Bool)

    func fits(_ byte: UInt8) -> Bool {
      switch self {
      case .byte(let own): own == byte
      case .one: true
      case .run: false
      case .set(let ranges, let isInverted): ranges.contains { $0.contains(byte) } != isInverted
      }
    }
  }

  private let pieces: [Piece]

  private init(pieces: [Piece]) {
    self.pieces = pieces
  }

  /// nil for a pattern that fits nothing: one with an open bracket or a backslash at its end.
  init?(_ text: ArraySlice<UInt8>) {
    var rest = text
    var pieces: [Piece] = []
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "*"):
        pieces.append(.run)
      case UInt8(ascii: "?"):
        pieces.append(.one)
      case UInt8(ascii: "["):
        guard let set = Self.set(&rest) else { return nil }
        pieces.append(set)
      case UInt8(ascii: "\\"):
        guard let escaped = rest.popFirst() else { return nil }
        pieces.append(.byte(escaped))
      default:
        pieces.append(.byte(byte))
      }
    }
    self.pieces = pieces
  }

  func fits(_ name: ArraySlice<UInt8>) -> Bool {
    var piece = pieces.startIndex
    var place = name.startIndex
    var retry: (piece: Int, place: Int)?
    while place < name.endIndex {
      if piece < pieces.endIndex {
        if case .run = pieces[piece] {
          piece += 1
          retry = (piece, place)
          continue
        }
        if pieces[piece].fits(name[place]) {
          piece += 1
          place += 1
          continue
        }
      }
      guard let last = retry else { return false }
      retry = (last.piece, last.place + 1)
      (piece, place) = (last.piece, last.place + 1)
    }
    return pieces[piece...].allSatisfy { if case .run = $0 { true } else { false } }
  }

  /// What stands between the brackets, the first of which has been taken.
  private static func set(_ rest: inout ArraySlice<UInt8>) -> Piece? {
    let isInverted = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
    if isInverted { rest = rest.dropFirst() }
    var ranges: [ClosedRange<UInt8>] = []
    var isFirst = true
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "]"), !isFirst { return .set(ranges, isInverted: isInverted) }
      isFirst = false
      if byte == UInt8(ascii: "["), rest.first == UInt8(ascii: ":") {
        guard let named = namedSet(&rest) else { return nil }
        ranges += named
        continue
      }
      guard let low = byte == UInt8(ascii: "\\") ? rest.popFirst() : byte else { return nil }
      guard rest.first == UInt8(ascii: "-"), let next = rest.dropFirst().first, next != UInt8(ascii: "]")
      else {
        ranges.append(low...low)
        continue
      }
      rest = rest.dropFirst(2)
      guard let high = next == UInt8(ascii: "\\") ? rest.popFirst() : next else { return nil }
      if low <= high { ranges.append(low...high) }
    }
    return nil
  }

  /// `[:alpha:]` and the like, whose first bracket has been taken.
  private static func namedSet(_ rest: inout ArraySlice<UInt8>) -> [ClosedRange<UInt8>]? {
    guard let end = rest.dropFirst().firstIndex(of: UInt8(ascii: ":")),
      rest[end...].starts(with: ":]".utf8)
    else { return nil }
    let name = String(decoding: rest[..<end].dropFirst(), as: UTF8.self)
    rest = rest[end...].dropFirst(2)
    return named[name]
  }

  private static let named: [String: [ClosedRange<UInt8>]] = [
    "alnum": [0x30...0x39, 0x41...0x5A, 0x61...0x7A],
    "alpha": [0x41...0x5A, 0x61...0x7A],
    "blank": [0x09...0x09, 0x20...0x20],
    "cntrl": [0x00...0x1F, 0x7F...0x7F],
    "digit": [0x30...0x39],
    "graph": [0x21...0x7E],
    "lower": [0x61...0x7A],
    "print": [0x20...0x7E],
    "punct": [0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E],
    "space": [0x09...0x0D, 0x20...0x20],
    "upper": [0x41...0x5A],
    "xdigit": [0x30...0x39, 0x41...0x46, 0x61...0x66],
  ]
}

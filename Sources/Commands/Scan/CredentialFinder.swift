import Credentials

/// Finds credentials in bytes that come piece by piece, by their prefix and checksum.
///
/// The checksum alone decides. What stands around a credential does not matter, so it is found in an address, in
/// minified code and in a program; zero bytes are passed over, so it is found in UTF-16 too. No more than one
/// possible credential is ever held, and its memory is wiped.
final class CredentialFinder {
  /// Something with the form of a credential, and where it begins.
  struct Sighting: Hashable {
    let form: Form
    /// From 1.
    let line: Int
    /// In characters, from 1.
    let column: Int
  }

  enum Form: Hashable {
    case credential(type: CredentialType, hint: CredentialHint, digest: [UInt8])
    /// It has a prefix and the right length, but another string's checksum.
    case likeness(CredentialType)
  }

  private static let prefixes = CredentialType.allCases.map { Array($0.prefix.utf8) }
  /// What every prefix begins with; a body can end with it, when another credential follows at once.
  private static let opening = Array("qx".utf8)

  private(set) var sightings: [Sighting] = []
  /// Whether a zero byte was among the bytes, as in programs, pictures and archives.
  private(set) var isBinary = false

  private let window: UnsafeMutableRawBufferPointer
  private var length = 0
  /// How long the window becomes, once it holds a whole prefix.
  private var wholeLength: Int?
  private var begin = (line: 1, column: 0)
  private var line = 1
  private var column = 0

  init() {
    let longest = Self.prefixes.map(\.count).max() ?? 0
    window = .allocate(byteCount: longest + Token.bodyLength, alignment: 1)
  }

  deinit {
    window.wipe()
    window.deallocate()
  }

  /// Goes on behind the bytes that it was given before.
  func read(_ bytes: UnsafeRawBufferPointer) {
    // Nearly all bytes are no part of anything that looks like a credential: they are counted, and no more.
    var (line, column) = (line, column)
    for byte in bytes {
      switch byte {
      case 0:
        isBinary = true
      case UInt8(ascii: "\n"):
        line += 1
        column = 0
        keep(0, endingAt: 0)
      default:
        // The bytes behind the first of a character do not count.
        if byte & 0b1100_0000 != 0b1000_0000 { column += 1 }
        guard length > 0 || byte == Self.opening[0] else { continue }
        (self.line, self.column) = (line, column)
        take(byte)
      }
    }
    (self.line, self.column) = (line, column)
  }

  private func take(_ byte: UInt8) {
    if length == 0 {
      guard byte == Self.opening[0] else { return }
      begin = (line, column)
      append(byte)
    } else if let wholeLength {
      guard Base62.isDigit(byte) else {
        keep(possibleOpening, endingAt: column - 1)
        take(byte)
        return
      }
      append(byte)
      if length == wholeLength { judge() }
    } else {
      append(byte)
      let text = window.prefix(length)
      if Self.prefixes.contains(where: { $0.elementsEqual(text) }) {
        wholeLength = length + Token.bodyLength
      } else if !Self.prefixes.contains(where: { $0.starts(with: text) }) {
        keep(possibleOpening, endingAt: column)
      }
    }
  }

  private func append(_ byte: UInt8) {
    window[length] = byte
    length += 1
  }

  private func judge() {
    do throws(TokenProblem) {
      let token = try Token(parsing: UnsafeRawBufferPointer(rebasing: window.prefix(length)))
      add(.credential(type: token.type, hint: token.hint, digest: token.digest.bytes))
      keep(0, endingAt: column)
    } catch {
      if let type = error.claimedType { add(.likeness(type)) }
      keep(possibleOpening, endingAt: column)
    }
  }

  private func add(_ form: Form) {
    sightings.append(Sighting(form: form, line: begin.line, column: begin.column))
  }

  /// How many bytes at the end of the window may begin another credential.
  private var possibleOpening: Int {
    let text = window.prefix(length)
    return (1...Self.opening.count).last { count in
      count < length && text.suffix(count).elementsEqual(Self.opening.prefix(count))
    } ?? 0
  }

  /// Goes on with the last bytes of the window alone, and wipes the others.
  private func keep(_ count: Int, endingAt column: Int) {
    guard length > 0 else { return }
    window.wipe()
    UnsafeMutableRawBufferPointer(rebasing: window[..<count]).copyBytes(from: Self.opening.prefix(count))
    length = count
    wholeLength = nil
    begin = (line, column - count + 1)
  }
}

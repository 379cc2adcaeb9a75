/// Collects a bracketed paste up to its end marker.
struct PasteBuffer: Sendable {
  /// The most that one paste may bring, in bytes; the rest is swallowed.
  static let limit = 1 << 20

  private static let endMarker = Array("\u{1B}[201~".utf8)

  private var bytes: [UInt8] = []
  private var matched = 0
  private var isCut = false

  /// Takes the next byte.
  /// - Returns: the text, once its end was seen.
  mutating func append(_ byte: UInt8) -> String? {
    if byte == PasteBuffer.endMarker[matched] {
      matched += 1
      return matched == PasteBuffer.endMarker.count ? text() : nil
    }
    // Only the marker's first byte is an escape, so a failed match can only begin again with this byte.
    for held in PasteBuffer.endMarker.prefix(matched) {
      store(held)
    }
    matched = 0
    if byte == PasteBuffer.endMarker[0] {
      matched = 1
    } else {
      store(byte)
    }
    return nil
  }

  private mutating func store(_ byte: UInt8) {
    guard bytes.count < PasteBuffer.limit else {
      isCut = true
      return
    }
    bytes.append(byte)
  }

  private func text() -> String {
    var end = bytes.count
    if isCut {
      // The cut may have split a character.
      while end > 0 && bytes[end - 1] & 0xC0 == 0x80 {
        end -= 1
      }
      if end > 0 && bytes[end - 1] >= 0xC0 {
        end -= 1
      }
    }
    return String(decoding: bytes[..<end], as: UTF8.self)
  }
}

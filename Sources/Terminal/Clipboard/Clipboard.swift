/// Copies to the clipboard of the terminal that somebody sits at, through SSH, tmux and screen (OSC 52).
///
/// A terminal does not answer and may ignore it; so say "sent", not "copied".
package struct Clipboard {
  /// GNU screen before 4.2.1 drops a string sequence over 256 bytes, its two delimiters of two bytes included.
  private static let screenChunk = 252

  /// The control sequence that puts the bytes into the clipboard.
  ///
  /// Inside tmux the plain sequence (for `set-clipboard on`) is followed by one that tmux passes through (for
  /// `allow-passthrough on`, with every escape doubled); inside GNU screen it is passed through in chunks. Where
  /// only `TERM` tells, as after SSH from inside either, the plain one comes first.
  ///
  /// The result holds what may be a secret: send it, then overwrite it. No other copy is left.
  package static func sequence(
    copying bytes: some Collection<UInt8>,
    environment: [String: String]
  ) -> [UInt8] {
    let length = (bytes.count + 2) / 3 * 4 + 16
    var output: [UInt8] = []
    // Never moved, so that no copy stays behind in freed memory.
    output.reserveCapacity(2 * length + 4 * (length / screenChunk + 1) + 32)
    let term = environment["TERM"] ?? ""
    let isInTmux = isSet("TMUX", in: environment)
    let isInScreen = isSet("STY", in: environment)
    if isInTmux || (!isInScreen && term.hasPrefix("tmux")) {
      forEachByte(copying: bytes) { output.append($0) }
      output += Array("\u{1B}Ptmux;".utf8)
      forEachByte(copying: bytes) { byte in
        if byte == 0x1B { output.append(byte) }
        output.append(byte)
      }
      output += stringTerminator
    } else if isInScreen || term.hasPrefix("screen") {
      if !isInScreen {
        forEachByte(copying: bytes) { output.append($0) }
      }
      var room = 0
      forEachByte(copying: bytes) { byte in
        if room == 0 {
          if output.last == nil || output.last == 0x07 {
            output += stringStart
          } else {
            output += stringTerminator + stringStart
          }
          room = screenChunk
        }
        output.append(byte)
        room -= 1
      }
      output += stringTerminator
    } else {
      forEachByte(copying: bytes) { output.append($0) }
    }
    return output
  }

  private static let stringStart: [UInt8] = [0x1B, UInt8(ascii: "P")]
  private static let stringTerminator: [UInt8] = [0x1B, UInt8(ascii: "\\")]

  private static func isSet(_ name: String, in environment: [String: String]) -> Bool {
    environment[name].map { !$0.isEmpty } ?? false
  }

  /// `ESC ] 52 ; c ; base64 BEL`, byte by byte. It ends with BEL because ESC \ would end a pass-through as well.
  private static func forEachByte(copying bytes: some Collection<UInt8>, _ body: (UInt8) -> Void) {
    for byte in "\u{1B}]52;c;".utf8 {
      body(byte)
    }
    forEachBase64Byte(of: bytes, body)
    body(0x07)
  }

  /// RFC 4648, section 4.
  private static func forEachBase64Byte(of bytes: some Collection<UInt8>, _ body: (UInt8) -> Void) {
    let alphabet: StaticString = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
    alphabet.withUTF8Buffer { alphabet in
      var group: UInt32 = 0
      var count = 0
      func emit(_ digits: Int) {
        for digit in 0..<digits {
          body(alphabet[Int(group >> (18 - 6 * digit)) & 63])
        }
      }
      for byte in bytes {
        group |= UInt32(byte) << (16 - 8 * count)
        count += 1
        if count == 3 {
          emit(4)
          group = 0
          count = 0
        }
      }
      if count > 0 {
        emit(count + 1)
        for _ in count..<3 {
          body(UInt8(ascii: "="))
        }
      }
    }
  }
}

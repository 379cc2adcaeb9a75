import Glibc

/// The settings of a terminal line (`termios`), to compare what they were with what they are.
package struct LineSettings: Equatable, CustomStringConvertible {
  package let input: UInt32
  package let output: UInt32
  package let control: UInt32
  package let local: UInt32
  package let controlCharacters: [UInt8]

  /// - Throws: `SystemError` when the descriptor is no terminal, or its other end has hung up.
  package init(of descriptor: Int32) throws {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { throw SystemError("tcgetattr") }
    input = settings.c_iflag
    output = settings.c_oflag
    control = settings.c_cflag
    local = settings.c_lflag
    controlCharacters = withUnsafeBytes(of: settings.c_cc) { Array($0) }
  }

  /// Whether the line shows what is typed.
  package var echoes: Bool { local & UInt32(ECHO) != 0 }

  /// Whether the program gets whole lines rather than single keys.
  package var isLineBuffered: Bool { local & UInt32(ICANON) != 0 }

  package var description: String {
    let flags = [input, output, control, local].map { "0x" + String($0, radix: 16) }.joined(separator: " ")
    return "flags \(flags), control characters \(controlCharacters)"
  }
}

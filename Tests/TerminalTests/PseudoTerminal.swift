import CNcurses
import Glibc

@testable import Terminal

/// A terminal inside the test's own process: what is typed on the controlling side arrives at `terminal`.
final class PseudoTerminal {
  private var controller: Int32 = -1
  private(set) var terminal: Int32 = -1

  init(columns: UInt16 = 40, rows: UInt16 = 10) throws {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    guard openpty(&controller, &terminal, nil, nil, &size) == 0 else {
      throw TerminalError.unavailable(code: errno)
    }
    _ = fcntl(controller, F_SETFL, O_NONBLOCK)
  }

  deinit {
    hangUp()
    close(terminal)
  }

  func open(
    term: String = "xterm-256color",
    usesASCII: Bool? = nil,
    theme: Theme = .auto,
    usesMouse: Bool = false,
    _ environment: [String: String] = [:]
  ) throws -> CursesTerminal {
    let base = ["TERM": term, "LANG": "C.UTF-8"]
    let options = TerminalOptions(
      usesASCII: usesASCII,
      theme: theme,
      usesMouse: usesMouse,
      environment: base.merging(environment) { $1 }
    )
    return try CursesTerminal(options: options, input: terminal, output: terminal)
  }

  func type(_ text: String) {
    let bytes = Array(text.utf8)
    _ = write(controller, bytes, bytes.count)
  }

  /// What was written to the terminal since the last call.
  func output() -> String {
    var result: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = read(controller, &buffer, buffer.count)
      guard count > 0 else { break }
      result += buffer[..<count]
    }
    return String(decoding: result, as: UTF8.self)
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(controller, UInt(TIOCSWINSZ), &size)
  }

  func hangUp() {
    guard controller >= 0 else { return }
    close(controller)
    controller = -1
  }

  var modes: [UInt32] {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return [modes.c_iflag, modes.c_oflag, modes.c_cflag, modes.c_lflag]
  }
}

import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A terminal that does not show what is typed, for a while; it shows it again after any end of that while, an
/// interruption of the program among them.
struct SilentTerminal {
  private static let interruptions = [SIGINT, SIGTERM, SIGHUP]

  private let descriptor: Int32
  private let found: termios
  private let watches: [any DispatchSourceSignal]

  /// nil where the descriptor is no terminal.
  init?(descriptor: Int32) {
    var settings = termios()
    guard tcgetattr(descriptor, &settings) == 0 else { return nil }
    let found = settings
    self.descriptor = descriptor
    self.found = found

    let queue = DispatchQueue(label: "qodryx.silent-terminal")
    watches = Self.interruptions.map { number in
      signal(number, SIG_IGN)
      let watch = DispatchSource.makeSignalSource(signal: number, queue: queue)
      watch.setEventHandler {
        Self.set(found, on: descriptor)
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      watch.resume()
      return watch
    }
    settings.c_lflag &= ~tcflag_t(ECHO)
    Self.set(settings, on: descriptor)
  }

  /// Shows again what is typed.
  func end() {
    Self.set(found, on: descriptor)
    watches.forEach { $0.cancel() }
    Self.interruptions.forEach { signal($0, SIG_DFL) }
  }

  private static func set(_ settings: termios, on descriptor: Int32) {
    var settings = settings
    tcsetattr(descriptor, TCSANOW, &settings)
  }
}

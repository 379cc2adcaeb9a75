#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Whatever shows a page on this machine.
enum Browser {
  #if os(Linux)
    private static let name = "xdg-open"
  #else
    private static let name = "open"
  #endif

  /// Opens a page and does not wait for it.
  ///
  /// - Returns: whether there is a program that does it; what comes of it is not known.
  static func open(_ address: String, environment: [String: String]) -> Bool {
    guard let program = program(in: environment["PATH"] ?? "") else { return false }
    // The shell ends at once and leaves the browser to the system, so that nobody has to wait for it.
    let script = "\"$0\" \"$1\" </dev/null >/dev/null 2>&1 &"
    let arguments = pointers(["sh", "-c", script, program, address])
    let variables = pointers(environment.map { "\($0)=\($1)" })
    defer { (arguments + variables).forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, "/bin/sh", nil, nil, arguments, variables) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1 {
      guard errno == EINTR else { return false }
    }
    return status == 0
  }

  private static func program(in path: String) -> String? {
    path.split(separator: ":").map { "\($0)/\(name)" }.first { $0.hasPrefix("/") && access($0, X_OK) == 0 }
  }

  /// With the nil that ends such a list.
  private static func pointers(_ texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    texts.map { strdup($0) } + [nil]
  }
}

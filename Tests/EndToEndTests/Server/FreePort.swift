import Glibc
import ProgramTesting

/// A port on the loopback address that nobody listens on.
struct FreePort: CustomStringConvertible {
  let number: UInt16

  /// - Throws: `SystemError` when the system gives none.
  init() throws {
    let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard socket >= 0 else { throw SystemError("socket") }
    defer { close(socket) }
    var address = Loopback.address(port: 0)
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let failure = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        bind(socket, $0, length) != 0 || getsockname(socket, $0, &length) != 0
      }
    }
    guard !failure else { throw SystemError("bind") }
    number = UInt16(bigEndian: address.sin_port)
  }

  var description: String { "\(number)" }
  var address: String { "127.0.0.1:\(number)" }

  /// Whether somebody listens on it now.
  var isAnswered: Bool { (try? Loopback.connect(to: self)) != nil }
}

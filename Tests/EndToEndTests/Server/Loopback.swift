import CVterm
import Glibc
import ProgramTesting

/// A connection to this host, for what no client would do: half a request.
final class Loopback {
  private let socket: Int32

  private init(_ socket: Int32) { self.socket = socket }

  deinit { close(socket) }

  /// - Throws: `SystemError` when nobody listens there.
  static func connect(to port: FreePort) throws -> Loopback {
    let made = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
    guard made >= 0 else { throw SystemError("socket") }
    let connection = Loopback(made)
    var address = address(port: port.number)
    let failure = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        Glibc.connect(made, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard failure == 0 else { throw SystemError("connect") }
    return connection
  }

  static func address(port: UInt16) -> sockaddr_in {
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = INADDR_LOOPBACK.bigEndian
    return address
  }

  /// - Throws: `SystemError` when the other side has gone.
  func send(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      guard count > 0 else { throw SystemError("send") }
      rest = rest.dropFirst(count)
    }
  }

  /// What the other side sends until it closes the connection, or until the time is over.
  func receive(within limit: Duration = .seconds(20)) -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let deadline = ContinuousClock.now + limit
    while true {
      var descriptor = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      guard poll(&descriptor, 1, deadline.millisecondsLeft) > 0 else { break }
      let count = recv(socket, &buffer, buffer.count, 0)
      guard count > 0 else { break }
      bytes += buffer.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file descriptor of the process to read from.
struct FileDescriptorSource: ByteSource {
  let descriptor: Int32

  var isTerminal: Bool { isatty(descriptor) == 1 }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
    while true {
      let count = Self.readOnce(descriptor, into: buffer)
      if count >= 0 { return count }
      if errno == EAGAIN {
        var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&state, 1, -1)
      } else if errno != EINTR {
        throw .unreadable(String(cString: strerror(errno)))
      }
    }
  }

  /// One call of the system's `read`, with its result.
  static func readOnce(_ descriptor: Int32, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    #if canImport(Darwin)
      Darwin.read(descriptor, buffer.baseAddress, buffer.count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer.baseAddress, buffer.count)
    #else
      Glibc.read(descriptor, buffer.baseAddress, buffer.count)
    #endif
  }

  func withoutEcho<Result>(_ work: () throws -> Result) rethrows -> Result {
    let terminal = SilentTerminal(descriptor: descriptor)
    defer { terminal?.end() }
    return try work()
  }
}

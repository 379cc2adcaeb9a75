#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A file descriptor of the process to write to. It has no buffer: what is written has left the process.
struct FileDescriptorSink: ByteSink {
  let descriptor: Int32

  var isTerminal: Bool { isatty(descriptor) == 1 }

  var columns: Int? { size.flatMap { $0.ws_col > 0 ? Int($0.ws_col) : nil } }

  var rows: Int? { size.flatMap { $0.ws_row > 0 ? Int($0.ws_row) : nil } }

  private var size: winsize? {
    var size = winsize()
    return ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0 ? size : nil
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(StreamError) {
    var rest = bytes
    while !rest.isEmpty {
      #if canImport(Darwin)
        let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
      #elseif canImport(Musl)
        let count = Musl.write(descriptor, rest.baseAddress, rest.count)
      #else
        let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
      #endif
      if count >= 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(count))
      } else if errno == EAGAIN {
        // Somebody else made the other end non-blocking: wait until it takes more.
        var state = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        _ = poll(&state, 1, -1)
      } else if errno != EINTR {
        throw Self.error(errno)
      }
    }
  }

  private static func error(_ code: Int32) -> StreamError {
    switch code {
    case EPIPE: .closed
    // A stream that was closed before the program began.
    case EBADF: .unwritable("it is closed")
    default: .unwritable(String(cString: strerror(code)))
    }
  }
}

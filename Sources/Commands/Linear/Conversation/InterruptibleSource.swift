#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A terminal to read from until somebody presses Ctrl-C.
struct InterruptibleSource: ByteSource {
  let terminal: FileDescriptorSource
  /// Where a byte arrives for each interruption.
  let interruptions: Int32

  var isTerminal: Bool { terminal.isTerminal }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
    var states = [
      pollfd(fd: terminal.descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: interruptions, events: Int16(POLLIN), revents: 0),
    ]
    while poll(&states, 2, -1) < 0 {
      guard errno == EINTR else { throw .unreadable(String(cString: strerror(errno))) }
    }
    if states[1].revents != 0 {
      drain()
      throw .interrupted
    }
    return try terminal.read(into: buffer)
  }

  func withoutEcho<Result>(_ work: () throws -> Result) rethrows -> Result {
    try terminal.withoutEcho(work)
  }

  /// Ctrl-C pressed twice at one question is one interruption.
  private func drain() {
    withUnsafeTemporaryAllocation(byteCount: 64, alignment: 1) { buffer in
      while FileDescriptorSource.readOnce(interruptions, into: buffer) > 0 {}
    }
  }
}

import Dispatch

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Ctrl-C, while it takes back an answer and does not end the program.
final class Interruptions {
  private let reading: Int32
  private let writing: Int32
  private let watch: any DispatchSourceSignal

  /// nil where the system has no pipe left.
  init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    let writing = ends[1]
    reading = ends[0]
    self.writing = writing
    signal(SIGINT, SIG_IGN)
    watch = DispatchSource.makeSignalSource(
      signal: SIGINT,
      queue: DispatchQueue(label: "qodryx.interruptions")
    )
    watch.setEventHandler {
      // A full pipe has been told already.
      withUnsafeBytes(of: UInt8(0)) { _ = write(writing, $0.baseAddress, 1) }
    }
    watch.resume()
  }

  /// A terminal whose reads are interrupted.
  func source(descriptor: Int32) -> InterruptibleSource {
    InterruptibleSource(terminal: FileDescriptorSource(descriptor: descriptor), interruptions: reading)
  }

  /// Lets Ctrl-C end the program again.
  func end() {
    signal(SIGINT, SIG_DFL)
    let (reading, writing) = (reading, writing)
    watch.setCancelHandler {
      close(reading)
      close(writing)
    }
    watch.cancel()
  }
}

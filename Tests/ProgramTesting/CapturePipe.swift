import CVterm
import Glibc

/// A pipe that processes started meanwhile by others do not inherit; closed when the last reference goes.
package final class CapturePipe {
  /// -1 once closed.
  package private(set) var reading: Int32
  /// -1 once closed.
  package private(set) var writing: Int32

  /// - Throws: `SystemError` when there are no descriptors left.
  package init() throws {
    // A program that does not read to the end is no reason for the tests to die.
    signal(SIGPIPE, SIG_IGN)
    var ends: [Int32] = [-1, -1]
    guard pipe2(&ends, O_CLOEXEC) == 0 else { throw SystemError("pipe2") }
    reading = ends[0]
    writing = ends[1]
  }

  deinit {
    closeReading()
    closeWriting()
  }

  package func closeReading() {
    if reading >= 0 { close(reading) }
    reading = -1
  }

  package func closeWriting() {
    if writing >= 0 { close(writing) }
    writing = -1
  }

  /// Appends what has arrived, waiting if nothing has; closes the reading end at the end of the input.
  package func read(into bytes: inout [UInt8]) {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = Glibc.read(reading, &buffer, buffer.count)
    if count > 0 { bytes += buffer.prefix(count) } else { closeReading() }
  }

  /// Writes as much as surely fits at once and removes it; closes the writing end if nobody reads any more.
  package func write(_ bytes: inout [UInt8]) {
    let count = Glibc.write(writing, bytes, min(bytes.count, Int(PIPE_BUF)))
    if count > 0 { bytes.removeFirst(count) } else { closeWriting() }
  }
}

import Credentials
import Foundation

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Descriptors to wait on: writes to one file by anybody, the removal or renaming of some, and calls from other
/// threads.
///
/// Only Linux tells of writes to a file by other processes without keeping it open; elsewhere waiting ends by
/// calls alone, so that changes of this process are noticed and those of others at the next look.
struct FileNotice: ~Copyable {
  private let calls: (reading: Int32, writing: Int32)
  private let writes: Int32

  /// nil where the system has no descriptors left.
  init?(writesTo written: String, fateOf paths: [String]) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
    }
    calls = (ends[0], ends[1])
    #if os(Linux)
      writes = inotify_init1(Int32(O_CLOEXEC | O_NONBLOCK))
      for path in writes >= 0 ? paths : [] {
        // A file that is still open when its name goes is told of as a change of its attributes: of its links.
        let fate = IN_ATTRIB | IN_MOVE_SELF
        _ = inotify_add_watch(writes, path, UInt32(path == written ? fate | IN_MODIFY : fate))
      }
    #else
      writes = -1
    #endif
  }

  deinit {
    for descriptor in [calls.reading, calls.writing, writes] where descriptor >= 0 {
      StoreFile.close(descriptor)
    }
  }

  /// Ends a wait in another thread.
  func call() {
    var byte: UInt8 = 1
    // A full pipe is a call already.
    _ = write(calls.writing, &byte, 1)
  }

  /// Waits until something happens, and takes note of all that has.
  ///
  /// - Parameters:
  ///   - milliseconds: at most; -1 for as long as it takes.
  /// - Returns: whether anything happened.
  func wait(milliseconds: Int32) -> Bool {
    // A negative descriptor is passed over.
    var descriptors = [
      pollfd(fd: calls.reading, events: Int16(POLLIN), revents: 0),
      pollfd(fd: writes, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&descriptors, nfds_t(descriptors.count), milliseconds) > 0 else { return false }
    for descriptor in descriptors where descriptor.revents != 0 { drain(descriptor.fd) }
    return true
  }

  private func drain(_ descriptor: Int32) {
    withUnsafeTemporaryAllocation(byteCount: 4_096, alignment: 8) { buffer in
      while read(descriptor, buffer.baseAddress, buffer.count) > 0 {}
    }
  }
}

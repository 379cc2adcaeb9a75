#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A folder that one process at a time may change. The lock ends with the process, whatever ends that.
final class FolderLock: Sendable {
  let descriptor: Int32

  /// - Parameter descriptor: of the folder, locked; it is closed with this.
  init(_ descriptor: Int32) {
    self.descriptor = descriptor
  }

  deinit {
    close(descriptor)
  }
}

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension UnsafeMutableRawBufferPointer {
  /// Zeroes the memory in a way that the compiler may not leave out.
  func wipe() {
    guard let start = baseAddress else { return }
    #if canImport(Darwin)
      memset_s(start, count, 0, count)
    #else
      explicit_bzero(start, count)
    #endif
  }
}

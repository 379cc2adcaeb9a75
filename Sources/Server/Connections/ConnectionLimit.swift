import NIOCore

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many connections a server takes at once: fewer than the files that it may have open.
///
/// Where none is left, accepting a connection fails again and again, which takes half a core, and the store cannot be
/// opened. Whoever comes in addition waits until another has gone.
enum ConnectionLimit {
  /// For this process, as its limit of open files is now.
  static var current: Int {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return connections(ofFiles: 1024) }
    return connections(ofFiles: Int(clamping: limit.rlim_cur))
  }

  /// A quarter is left for the store, its readers and the log: at least 32 files, at most 1,024. Each thread of
  /// connections has three more (NIO has one for each core).
  static func connections(ofFiles limit: Int, cores: Int = System.coreCount) -> Int {
    max(1, limit - min(max(32, limit / 4), 1024) - 3 * cores)
  }

  #if canImport(Glibc)
    private static let resource = __rlimit_resource_t(UInt32(RLIMIT_NOFILE.rawValue))
  #else
    private static let resource = RLIMIT_NOFILE
  #endif
}

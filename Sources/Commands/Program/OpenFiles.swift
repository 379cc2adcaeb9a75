#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How many files this process may have open.
enum OpenFiles {
  /// As many are enough for every command; a server needs one more for each connection.
  private static let enough: rlim_t = 256
  /// With fewer, not even the store can be opened and printed from.
  private static let least: rlim_t = 16

  /// Raises a low limit as far as the system lets.
  ///
  /// - Returns: what to say where the limit is too low for anything; nil otherwise.
  static func allowEnough() -> String? {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0, limit.rlim_cur < enough else { return nil }
    limit.rlim_cur = min(limit.rlim_max, enough)
    setrlimit(resource, &limit)
    guard limit.rlim_cur < least else { return nil }
    return
      "this process may have only \(limit.rlim_cur) files open, and needs \(least): raise its limit (ulimit -n)"
  }

  #if canImport(Glibc)
    private static let resource = __rlimit_resource_t(UInt32(RLIMIT_NOFILE.rawValue))
  #else
    private static let resource = RLIMIT_NOFILE
  #endif
}

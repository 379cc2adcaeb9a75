#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The account that the process runs as.
struct Account: Hashable, Sendable {
  let name: String
  let homeDirectory: String

  /// From the system's user database; the number where that has no such user.
  static func current() -> Account {
    let user = getuid()
    var entry = passwd()
    var found: UnsafeMutablePointer<passwd>?
    return withUnsafeTemporaryAllocation(of: CChar.self, capacity: 16_384) { buffer in
      guard let start = buffer.baseAddress,
        getpwuid_r(user, &entry, start, buffer.count, &found) == 0, found != nil,
        let name = entry.pw_name, let directory = entry.pw_dir
      else { return Account(name: "uid \(user)", homeDirectory: "/") }
      return Account(name: String(cString: name), homeDirectory: String(cString: directory))
    }
  }
}

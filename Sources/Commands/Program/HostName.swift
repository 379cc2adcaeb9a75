import Credentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// What this machine calls itself.
enum HostName {
  /// In printable ASCII, no longer than what an approver is shown; empty where it has no such name.
  static func current() -> String {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 256) { buffer in
      guard let start = buffer.baseAddress, gethostname(start, buffer.count - 1) == 0 else { return "" }
      buffer[buffer.count - 1] = 0
      let name = String(cString: start)
      return name.utf8.allSatisfy { (0x21...0x7E).contains($0) }
        ? String(name.prefix(Approval.deviceLength.upperBound)) : ""
    }
  }
}

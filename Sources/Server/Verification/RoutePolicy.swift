import Credentials

/// Which scope a request to the platform needs: `GET`, `HEAD` and `OPTIONS` of `/v1/<resource>…` read, every
/// other method writes.
///
/// A gateway and the service behind it must not read one path as two things. So a path that could be read in
/// another way (`//`, `..`, `;`, encoded dots and slashes) is named by no rule.
enum RoutePolicy {
  struct Rule: Hashable, Sendable {
    let scope: Scope
    /// Under what the use is recorded: never the path itself, which clients choose.
    let route: String
  }

  private static let readingMethods: Set<String> = ["GET", "HEAD", "OPTIONS"]
  /// Encodings of `%`, `.`, `/`, `;`, `\` and of the end of a C string.
  private static let ambiguousEncodings = ["%25", "%2e", "%2f", "%3b", "%5c", "%00"]

  /// nil where no rule names the request: it is refused.
  static func rule(for method: String, _ path: String) -> Rule? {
    guard isToken(method), isClear(path) else { return nil }
    let parts = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count >= 2, parts[0] == "v1", let resource = Resource(rawValue: String(parts[1])),
      Resource.platform.contains(resource)
    else { return nil }
    let access: Scope.Access = readingMethods.contains(method) ? .read : .write
    return Rule(scope: Scope(access, resource), route: "\(method) /v1/\(resource.rawValue)")
  }

  private static func isClear(_ path: String) -> Bool {
    guard path.hasPrefix("/"), path.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
      !path.contains("//"), !path.contains(";"), !path.contains("\\")
    else { return false }
    let parts = path.split(separator: "/")
    guard !parts.contains("."), !parts.contains("..") else { return false }
    let lowercased = path.lowercased()
    return PercentCoding.decoded(path) != nil && !ambiguousEncodings.contains { lowercased.contains($0) }
  }

  /// A method of letters only, and not too long to be written down.
  private static func isToken(_ method: String) -> Bool {
    (1...20).contains(method.utf8.count)
      && method.utf8.allSatisfy { (0x41...0x5A).contains($0) || $0 == 0x2D }
  }
}

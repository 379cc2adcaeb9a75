import FoundationEssentials

/// Where clients reach the server: what links begin with, and OAuth's issuer (RFC 8414, section 2). It has a
/// scheme and a host, and never a slash at its end.
package struct PublicURL: Hashable, Sendable {
  package let text: String

  /// - Throws: ``ServerConfigurationProblem`` for anything but `https://host`, or `http` on this host; a port may
  ///   follow.
  package init(_ text: String) throws(ServerConfigurationProblem) {
    func refuse(_ reason: String) -> ServerConfigurationProblem {
      ServerConfigurationProblem(description: "\(text.debugDescription) \(reason)")
    }
    let trimmed = text.hasSuffix("/") ? String(text.dropLast()) : text
    guard let parts = URLComponents(string: trimmed, encodingInvalidCharacters: false),
      let scheme = parts.scheme, let host = parts.host,
      !host.isEmpty
    else { throw refuse("is not a URL like https://auth.example.com") }
    guard parts.user == nil, parts.password == nil, parts.path.isEmpty, parts.query == nil,
      parts.fragment == nil
    else { throw refuse("has more than a scheme, a host and a port") }
    let bare = host.trimming("[]")
    guard scheme == "https" || (scheme == "http" && Self.isThisHost(bare)) else {
      throw refuse("is not encrypted: use https")
    }
    self.text = trimmed
  }

  /// Where a server listens of which nobody says how clients reach it.
  init(listeningAt host: String, port: Int, isEncrypted: Bool) {
    let name = host.contains(":") ? "[\(host)]" : host
    text = "\(isEncrypted ? "https" : "http")://\(name):\(port)"
  }

  /// Whether cookies may be kept to encrypted connections.
  var isEncrypted: Bool { text.hasPrefix("https:") }

  private static func isThisHost(_ host: some StringProtocol) -> Bool {
    host.lowercased() == "localhost" || IPAddress(host)?.isLoopback == true
  }
}

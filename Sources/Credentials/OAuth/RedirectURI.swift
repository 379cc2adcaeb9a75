/// Where an authorization may send the browser back to.
///
/// Registered ones are compared as text, character by character (RFC 9700, section 2.1): whatever a browser would
/// read as the same is another address here. Only the port of `http://127.0.0.1` and `http://[::1]` is free, since
/// a native app takes the one it gets (RFC 8252, section 7.3).
package struct RedirectURI: RawRepresentable, Hashable, Sendable, Codable {
  package let rawValue: String

  package static let length = 1...2_000

  /// The text, unchecked: what a client sends is only ever compared with what is registered.
  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  /// An address that an app may register: `https`, `http` on this host by its number or `localhost`, or a scheme
  /// of the app's own with a dot in it (RFC 8252, section 7.1).
  ///
  /// - Throws: ``FieldProblemError`` that says what is wrong.
  package init(registering text: String) throws(FieldProblemError) {
    func refuse(_ reason: String) -> FieldProblemError {
      .init(.redirectURI, "\(text.prefix(80).debugDescription) \(reason)")
    }
    guard Self.length.contains(text.utf8.count) else {
      throw .init(.redirectURI, "use 1 to \(Self.length.upperBound) characters")
    }
    guard text.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !Self.unsafe.contains($0) }) else {
      throw refuse("has a character that no URI has")
    }
    guard !text.contains("#") else { throw refuse("has a fragment; leave out the part from # on") }
    guard !text.contains("*") else { throw refuse("has a wildcard; register every address by itself") }
    guard let colon = text.firstIndex(of: ":"), Self.isScheme(text[..<colon]) else {
      throw refuse("has no scheme; write https://…")
    }
    let scheme = text[..<colon]
    guard scheme == "https" || scheme == "http" else {
      guard scheme.contains("."), scheme == scheme.lowercased() else {
        throw refuse("has a scheme that is not allowed; use https, or one like com.example.app")
      }
      guard text[colon...].hasPrefix(":/") else { throw refuse("has no path; write \(scheme):/path") }
      self.init(rawValue: text)
      return
    }
    guard let parts = Parts(text) else { throw refuse("has no host; write \(scheme)://host/path") }
    guard !parts.authority.contains("@") else { throw refuse("has a user name; leave it out") }
    guard parts.hasPlainHost else { throw refuse("has a host that is no name or address") }
    guard parts.hasPlainPort else { throw refuse("has a port that is no number up to 65535") }
    guard !parts.path.prefix(while: { $0 != "?" }).split(separator: "/").contains("..") else {
      throw refuse("has .. in its path")
    }
    guard scheme == "https" || parts.isLoopback || parts.host == "localhost" else {
      throw refuse("is not encrypted; use https, or http://127.0.0.1 for an app on this host")
    }
    self.init(rawValue: text)
  }

  /// The addresses of a native app on this host, whose port is free.
  package static func loopback(path: String) -> [RedirectURI] {
    ["127.0.0.1", "[::1]"].map { RedirectURI(rawValue: "http://\($0)\(path)") }
  }

  /// Whether a client that registered this one may be sent to `other`.
  package func allows(_ other: RedirectURI) -> Bool {
    if rawValue == other.rawValue { return true }
    guard let registered = Parts(rawValue), let asked = Parts(other.rawValue), registered.isLoopback,
      asked.isPlainLoopback
    else { return false }
    return registered.host == asked.host && registered.path == asked.path
  }

  /// Characters that URIs must not hold as they are (RFC 3986, appendix A), and `\`, which browsers read as `/`.
  private static let unsafe = Set("\"<>\\^`{|}".utf8)

  private static func isScheme(_ text: Substring) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || "+-.".utf8.contains($0)
    }
  }
}

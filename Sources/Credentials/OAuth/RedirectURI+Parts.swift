extension RedirectURI {
  /// What an address with a host consists of, as far as the rules look at it. Nothing is decoded.
  struct Parts: Hashable {
    let scheme: String
    /// Everything between `//` and the path.
    let authority: Substring
    /// Without the port; `[::1]` keeps its brackets.
    let host: Substring
    /// nil without a colon.
    let port: Substring?
    /// Path and query.
    let path: Substring

    init?(_ text: String) {
      guard let colon = text.firstIndex(of: ":") else { return nil }
      scheme = String(text[..<colon])
      let rest = text[text.index(after: colon)...]
      guard rest.hasPrefix("//") else { return nil }
      let behind = rest.dropFirst(2)
      let authority = behind.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
      self.authority = authority
      path = behind.dropFirst(authority.count)
      if authority.hasPrefix("[") {
        guard let bracket = authority.firstIndex(of: "]") else { return nil }
        host = authority[...bracket]
      } else {
        host = authority.prefix { $0 != ":" }
      }
      let tail = authority[host.endIndex...]
      guard tail.isEmpty || tail.hasPrefix(":"), !host.isEmpty else { return nil }
      port = tail.isEmpty ? nil : tail.dropFirst()
    }

    /// Whether it is `http` on this host by its number (RFC 8252, section 7.3); a name could be resolved to
    /// another.
    var isLoopback: Bool { scheme == "http" && (host == "127.0.0.1" || host == "[::1]") }

    /// ``isLoopback`` with a port that is a number: nothing else is hidden in it.
    var isPlainLoopback: Bool { isLoopback && hasPlainPort }

    /// Whether the port is a number, where there is one.
    var hasPlainPort: Bool {
      port.map { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } && UInt16($0) != nil } ?? true
    }

    /// Whether the host is a name as the DNS has them, or an address: nothing in it has to be decoded.
    var hasPlainHost: Bool {
      guard host.hasPrefix("[") else { return host.utf8.allSatisfy(Self.nameBytes.contains) }
      let address = host.dropFirst().dropLast()
      return !address.isEmpty && address.utf8.allSatisfy(Self.addressBytes.contains)
    }

    private static let nameBytes = Set(
      "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-_".utf8
    )
    private static let addressBytes = Set("0123456789abcdefABCDEF:.".utf8)
  }
}

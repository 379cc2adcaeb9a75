import FoundationEssentials

/// The server's address: `https`, or plain `http` to this machine alone.
package struct Endpoint: Hashable, Sendable {
  /// `https://api.qodryx.com`, without a slash at its end.
  package let base: String
  /// `api.qodryx.com`, with the port where it is not the scheme's own.
  package let host: String

  /// Whether it is reached through TLS.
  var isSecure: Bool { base.hasPrefix("https:") }

  package static let standard = "https://api.qodryx.com"

  /// - Throws: ``QodryxError`` of the kind `malformedURL` or `insecureURL`.
  package init(_ text: String) throws(QodryxError) {
    guard let url = URL(string: text), let scheme = url.scheme?.lowercased(),
      let host = url.host(percentEncoded: true), !host.isEmpty,
      scheme == "https" || scheme == "http"
    else {
      throw QodryxError(.malformedURL, "The server's address must look like \(Self.standard)")
    }
    guard url.user == nil, url.password == nil, url.query == nil, url.fragment == nil else {
      throw QodryxError(.malformedURL, "The server's address must have no user, query or fragment")
    }
    let name = host.trimmingPrefix("[")
    let bare = name.hasSuffix("]") ? String(name.dropLast()) : String(name)
    guard scheme == "https" || Self.isLoopback(bare.lowercased()) else {
      throw QodryxError(
        .insecureURL,
        "Plain http to \(bare) would show the credential to everybody on the way",
        details: "use https"
      )
    }
    let shown = bare.contains(":") ? "[\(bare)]" : bare
    self.host = url.port.map { "\(shown):\($0)" } ?? shown
    var path = url.path(percentEncoded: true)
    while path.hasSuffix("/") { path.removeLast() }
    base = "\(scheme)://\(self.host)\(path)"
  }

  /// The address of a call.
  func address(of call: Call) -> String {
    let path = call.path.map { "/" + Self.encoded($0) }.joined()
    guard !call.query.isEmpty else { return base + path }
    let query = call.query.map { "\(Self.encoded($0.name))=\(Self.encoded($0.value))" }
    return "\(base)\(path)?\(query.joined(separator: "&"))"
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  /// Everything but unreserved characters (RFC 3986, section 2.3) as `%XX`.
  private static func encoded(_ text: String) -> String {
    var result = ""
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%" + String(Int(byte) + 0x100, radix: 16, uppercase: true).dropFirst()
      }
    }
    return result
  }
}

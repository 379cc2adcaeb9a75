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
    let path = call.path.map { "/" + PercentEncoding.text($0) }.joined()
    guard !call.query.isEmpty else { return base + path }
    let query = call.query.map { "\(PercentEncoding.text($0.name))=\(PercentEncoding.text($0.value))" }
    return "\(base)\(path)?\(query.joined(separator: "&"))"
  }

  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
  }
}

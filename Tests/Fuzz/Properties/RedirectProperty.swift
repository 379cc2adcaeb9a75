import Credentials
import Foundation

/// A browser is sent to addresses that are registered, and to nothing that another reader of addresses would take for
/// another host.
struct RedirectProperty: InputProperty {
  static let name = "redirect"
  static let words = [
    "https://", "http://127.0.0.1:", "http://[::1]", "localhost", "com.example.app:/", "\n", "@", "#", "%2e",
    "..", "\\", "?",
  ]
  static let ordinaryInputs = 1_200

  /// The first line is registered, the second is asked for.
  func check(_ input: [UInt8]) throws {
    let lines = String(decoding: input, as: UTF8.self)
      .split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard let registered = try? RedirectURI(registering: lines[0]) else { return }
    try checkRegistered(lines[0])
    try require(registered.allows(registered), "a registered address is not allowed")
    let asked = RedirectURI(rawValue: lines.count > 1 ? lines[1] : lines[0] + "/")
    guard registered.allows(asked), asked != registered else { return }
    let parts = try require(URLComponents(string: asked.rawValue), "\(asked.rawValue) is no address")
    let own = try require(URLComponents(string: registered.rawValue), "\(registered.rawValue) is no address")
    try require(
      parts.scheme == "http" && ["127.0.0.1", "[::1]"].contains(parts.host),
      "\(asked.rawValue) is another host"
    )
    try require(parts.user == nil && parts.fragment == own.fragment, "\(asked.rawValue) hides something")
    try require(parts.host == own.host, "\(asked.rawValue) is another host than \(registered.rawValue)")
    try require(
      parts.percentEncodedPath == own.percentEncodedPath
        && parts.percentEncodedQuery == own.percentEncodedQuery,
      "\(asked.rawValue) is another page than \(registered.rawValue)"
    )
  }

  private func checkRegistered(_ text: String) throws {
    guard text.hasPrefix("https:") || text.hasPrefix("http:") else { return }
    guard let parts = URLComponents(string: text, encodingInvalidCharacters: false) else { return }
    try require(
      parts.user == nil && parts.password == nil && parts.fragment == nil,
      "\(text) hides something"
    )
    try require(parts.host?.isEmpty == false, "\(text) has no host")
    if parts.scheme == "http" {
      try require(["127.0.0.1", "[::1]", "localhost"].contains(parts.host), "\(text) is not encrypted")
    }
  }
}

import FoundationEssentials

/// What a browser brings back from the authorization server (RFC 6749, section 4.1.2).
struct BrowserAnswer: Hashable, Sendable {
  /// The server that was asked.
  let issuer: String
  /// What went with the request, and comes back with its answer alone.
  let state: String

  static let path = "/callback"

  /// The code, or why there is none; nil for a request that is not the answer: whoever waits waits on.
  ///
  /// - Parameter target: of the request: path and query.
  func read(_ target: String) -> Result<String, CommandFailure>? {
    guard let parts = URLComponents(string: "http://127.0.0.1\(target)"), parts.path == Self.path,
      let items = parts.queryItems
    else { return nil }
    let values = Dictionary(grouping: items, by: \.name).mapValues { $0.map { $0.value ?? "" } }
    guard values["state"] == [state], values.values.allSatisfy({ $0.count == 1 }) else { return nil }
    // An answer of another server could carry off a code of this one (RFC 9207, section 2.4).
    guard values["iss"] == [issuer] else {
      return .failure(
        CommandFailure(.refused, "the browser came back from another server: nothing was sent to it")
      )
    }
    if let error = values["error"]?.first {
      return .failure(CommandFailure(.refused, Self.words(for: error)))
    }
    guard let code = values["code"]?.first, !code.isEmpty else { return nil }
    return .success(code)
  }

  private static func words(for error: String) -> String {
    error == "access_denied"
      ? "the login was denied, or nobody approved it in time"
      : "the server refuses the login: \(error.prefix(80))"
  }
}

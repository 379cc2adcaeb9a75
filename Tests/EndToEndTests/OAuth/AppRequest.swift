import Foundation
import ProgramTesting

/// The address to which an app sends a browser (RFC 6749, section 4.1.1).
struct AppRequest {
  var fields: [(name: String, value: String)]

  /// Asks for what the document's example asks for.
  init(of app: RegisteredApp, state: String = "RANDOM_STATE_STRING") {
    fields = [
      ("client_id", app.id), ("redirect_uri", app.redirectURI), ("response_type", "code"),
      ("scope", "read:projects write:workflows"), ("state", state),
    ]
  }

  /// The same with one field changed, or added.
  func with(_ name: String, _ value: String) -> AppRequest {
    var request = self
    request.fields.removeAll { $0.name == name }
    request.fields.append((name, value))
    return request
  }

  func address(on server: OwnServer) -> String {
    let query = fields.map { "\($0.name)=\(Self.encoded($0.value))" }.joined(separator: "&")
    return "\(server.url)/oauth/authorize?\(query)"
  }

  private static func encoded(_ text: String) -> String {
    text.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(.init(charactersIn: "-._~"))) ?? ""
  }
}

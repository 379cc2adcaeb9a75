import Foundation
import ProgramTesting
import Testing

/// An app that a test has registered.
struct RegisteredApp {
  let id: String
  /// nil for a public app.
  let secret: String?
  let redirectURI: String
}

extension OwnStore {
  private struct Registered: Decodable {
    let id: String
    let secret: String?

    enum CodingKeys: String, CodingKey {
      case id
      case secret = "client_secret"
    }
  }

  /// Registers an app by the verb, with the scopes of the document's example.
  ///
  /// - Throws: `SystemError`, `DecodingError`, or an expectation's failure where the verb refuses.
  func register(
    _ name: String,
    redirectURI: String = "https://app.example.com/callback",
    isPublic: Bool = false
  ) throws -> RegisteredApp {
    let made = try run(
      [
        "apps", "create", name, "--redirect-uri", redirectURI, "--scope", "read:projects,write:workflows",
        "--json",
      ] + (isPublic ? ["--public"] : [])
    )
    try #require(made.status == .exited(0), "\(made.errors)")
    let registered = try JSONDecoder().decode(Registered.self, from: Data(made.output.utf8))
    try #require((registered.secret == nil) == isPublic)
    return RegisteredApp(id: registered.id, secret: registered.secret, redirectURI: redirectURI)
  }
}

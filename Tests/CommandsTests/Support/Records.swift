import Credentials
import CredentialsTesting
import Foundation

/// A key with every field set to a known value.
enum Records {
  static let created = Date(timeIntervalSince1970: 1_795_442_820.125)

  static func key() -> APIKey {
    APIKey(
      id: KeyID(rawValue: "key_01J8ZC4M9Q2F7T0V"),
      type: .live,
      hint: CredentialHint(head: "4fG7", tail: "9Q2F"),
      name: "deploy/pipeline",
      scopes: [Scope(.write, .deployments), Scope(.read, .projects)],
      environment: .production,
      note: "says \"hello\"",
      owner: "ci",
      rateLimit: 600,
      createdAt: created,
      createdBy: .ops1,
      expiresAt: nil,
      rotateBy: created + 90 * 86_400
    )
  }
}

import Credentials
import FoundationEssentials

/// What an app learns about a token (RFC 7662, section 2.2); what is not known is left out.
struct TokenFactsRecord: Encodable {
  let active: Bool
  var scope: String?
  var clientID: String?
  /// For whom the app acts.
  var username: String?
  var subject: String?
  /// Of an access token alone.
  var tokenType: String?
  /// Seconds since 1970.
  var expiresAt: Int?
  var issuedAt: Int?
  var issuer: String?

  /// Of a token that does not work nobody learns more.
  static let inactive = TokenFactsRecord()

  private init() {
    active = false
  }

  init(_ facts: TokenFacts, issuer: String) {
    active = true
    scope = facts.scopes.joined
    clientID = facts.grant.app.rawValue
    username = facts.grant.owner
    subject = facts.grant.owner
    tokenType = facts.type == .access ? "Bearer" : nil
    expiresAt = facts.expiresAt.map { Int($0.timeIntervalSince1970.rounded(.down)) }
    issuedAt = Int(facts.issuedAt.timeIntervalSince1970.rounded(.down))
    self.issuer = issuer
  }

  enum CodingKeys: String, CodingKey {
    case active
    case scope
    case clientID = "client_id"
    case username
    case subject = "sub"
    case tokenType = "token_type"
    case expiresAt = "exp"
    case issuedAt = "iat"
    case issuer = "iss"
  }
}

import ProgramTesting

/// An answer with tokens, as the document writes it.
struct TokenAnswer: Decodable {
  let accessToken: String
  let refreshToken: String
  let tokenType: String
  let expiresIn: Int
  let scope: String

  enum CodingKeys: String, CodingKey {
    case accessToken = "access_token"
    case refreshToken = "refresh_token"
    case tokenType = "token_type"
    case expiresIn = "expires_in"
    case scope
  }
}

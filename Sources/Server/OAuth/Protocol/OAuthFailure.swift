import HTTPTypes
import Hummingbird
import QodryxAPI

/// Why an OAuth request does not get what it asks for, in the words of the RFCs.
struct OAuthFailure: Error, Sendable {
  let code: Code
  /// For whoever programs the client.
  let description: String
  let status: HTTPResponse.Status
  var headers: HTTPFields

  enum Code: String, Hashable, Sendable {
    // RFC 6749, sections 4.1.2.1 and 5.2
    case invalidRequest = "invalid_request"
    case invalidClient = "invalid_client"
    case invalidGrant = "invalid_grant"
    case invalidScope = "invalid_scope"
    case unauthorizedClient = "unauthorized_client"
    case unsupportedGrantType = "unsupported_grant_type"
    case unsupportedResponseType = "unsupported_response_type"
    case accessDenied = "access_denied"
    case serverError = "server_error"
    case temporarilyUnavailable = "temporarily_unavailable"
    // RFC 8628, section 3.5
    case authorizationPending = "authorization_pending"
    case slowDown = "slow_down"
    case expiredToken = "expired_token"
    // RFC 7009, section 2.2.1
    case unsupportedTokenType = "unsupported_token_type"
  }

  init(
    _ code: Code,
    _ description: String,
    status: HTTPResponse.Status = .badRequest,
    headers: HTTPFields = [:]
  ) {
    self.code = code
    self.description = description
    self.status = status
    self.headers = headers
  }

  /// What the API would write in its own way.
  init(_ failure: RequestFailure) {
    let code: Code =
      switch failure.code {
      case .unavailable, .rateLimited: .temporarilyUnavailable
      case .internal: .serverError
      default: .invalidRequest
      }
    self.init(
      code,
      failure.details,
      status: HTTPResponse.Status(code: failure.code.status),
      headers: failure.headers
    )
  }

  /// The client is unknown, or did not prove to be itself (RFC 6749, section 5.2).
  static func invalidClient(_ description: String) -> OAuthFailure {
    OAuthFailure(
      .invalidClient,
      description,
      status: .unauthorized,
      headers: [.wwwAuthenticate: #"Basic realm="qodryx""#]
    )
  }

  static func missing(_ parameter: OAuthParameter) -> OAuthFailure {
    OAuthFailure(.invalidRequest, "\(parameter.rawValue) is missing")
  }

  /// The description in the characters that the RFCs allow, and without anything that could be a credential.
  var plainDescription: String {
    let scalars = CredentialMask.masked(description).unicodeScalars.map { scalar in
      switch scalar {
      case "\"": "'"
      case "\\": "/"
      case " "..."~": String(scalar)
      default: "?"
      }
    }
    return scalars.joined()
  }

  var response: Response {
    var response = Response.json(
      OAuthErrorRecord(error: code.rawValue, errorDescription: plainDescription),
      status: status
    )
    response.headers.append(contentsOf: headers)
    response.headers[.pragma] = "no-cache"
    return response
  }
}

/// An error as OAuth writes it (RFC 6749, section 5.2).
struct OAuthErrorRecord: Encodable {
  let error: String
  let errorDescription: String

  enum CodingKeys: String, CodingKey {
    case error
    case errorDescription = "error_description"
  }
}

extension QodryxError {
  /// What kind of failure it was. An open set: a newer server's word becomes a kind of its own.
  public struct Kind: RawRepresentable, Hashable, Sendable {
    public let rawValue: String

    public init(rawValue: String) {
      self.rawValue = rawValue
    }

    // MARK: Said by the server

    /// 400: the request is malformed.
    public static let invalidRequest = Kind(rawValue: "invalid_request")
    /// 401: invalid or missing API key. Check that your API key is correct.
    public static let unauthorized = Kind(rawValue: "unauthorized")
    /// 403: insufficient permissions. Check the API key's scopes.
    public static let insufficientScope = Kind(rawValue: "insufficient_scope")
    /// 404: there is nothing with this identifier.
    public static let notFound = Kind(rawValue: "not_found")
    /// 405: the path does not know the method.
    public static let methodNotAllowed = Kind(rawValue: "method_not_allowed")
    /// 409: the state of the resource does not allow it.
    public static let conflict = Kind(rawValue: "conflict")
    /// 413: the body is larger than the server reads.
    public static let payloadTooLarge = Kind(rawValue: "payload_too_large")
    /// 415: the server does not read this kind of body.
    public static let unsupportedMediaType = Kind(rawValue: "unsupported_media_type")
    /// 422: well-formed, but a value is not allowed.
    public static let invalidValue = Kind(rawValue: "invalid_value")
    /// 429: too many requests, and repeating did not help within the client's time.
    public static let rateLimited = Kind(rawValue: "rate_limited")
    /// 500: the server failed.
    public static let `internal` = Kind(rawValue: "internal")
    /// 503: the server cannot answer just now, and repeating did not help within the client's time.
    public static let unavailable = Kind(rawValue: "unavailable")

    // MARK: Said by the authorization server

    /// The refresh token, code or device code is unknown, used, expired or revoked: log in again.
    public static let invalidGrant = Kind(rawValue: "invalid_grant")
    /// The app is unknown there, or its client secret is wrong.
    public static let invalidClient = Kind(rawValue: "invalid_client")
    /// Nobody has decided yet.
    public static let authorizationPending = Kind(rawValue: "authorization_pending")
    /// Asked too often.
    public static let slowDown = Kind(rawValue: "slow_down")
    /// Somebody has said no.
    public static let accessDenied = Kind(rawValue: "access_denied")
    /// Nobody has decided in time.
    public static let expiredToken = Kind(rawValue: "expired_token")

    // MARK: Found out by the client

    /// Neither `apiKey` nor `QODRYX_API_KEY` holds an API key.
    public static let missingKey = Kind(rawValue: "missing_key")
    /// The API key has characters that no header may carry.
    public static let malformedKey = Kind(rawValue: "malformed_key")
    /// The server's address cannot be read.
    public static let malformedURL = Kind(rawValue: "malformed_url")
    /// The address is plain `http` to another machine: the credential would travel in the open.
    public static let insecureURL = Kind(rawValue: "insecure_url")
    /// No connection to the server.
    public static let connection = Kind(rawValue: "connection")
    /// The server's certificate comes from no authority that is trusted here, or names another host.
    public static let untrustedCertificate = Kind(rawValue: "untrusted_certificate")
    /// The connection ended before the answer was complete: whether the server did what was asked is not known.
    public static let connectionLost = Kind(rawValue: "connection_lost")
    /// No complete answer in time: whether the server did what was asked is not known.
    public static let timeout = Kind(rawValue: "timeout")
    /// The server wants to send the client elsewhere. The credential is not taken there.
    public static let redirected = Kind(rawValue: "redirected")
    /// The server says that it is another one than was asked.
    public static let wrongIssuer = Kind(rawValue: "wrong_issuer")
    /// The answer is not what the API promises.
    public static let malformedAnswer = Kind(rawValue: "malformed_answer")
    /// The answer is larger than any answer of the API.
    public static let oversizedAnswer = Kind(rawValue: "oversized_answer")
    /// The client has been shut down.
    public static let shutDown = Kind(rawValue: "shut_down")
  }
}

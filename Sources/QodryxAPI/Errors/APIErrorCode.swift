/// What went wrong, in the word of an error's `code`, and the status that goes with it.
package enum APIErrorCode: String, CaseIterable, Codable, Hashable, Sendable {
  case invalidRequest = "invalid_request"
  case unauthorized
  case insufficientScope = "insufficient_scope"
  case notFound = "not_found"
  case methodNotAllowed = "method_not_allowed"
  case conflict
  case payloadTooLarge = "payload_too_large"
  case unsupportedMediaType = "unsupported_media_type"
  case invalidValue = "invalid_value"
  case rateLimited = "rate_limited"
  case `internal`
  case unavailable

  /// The HTTP status; 401, 403 and 429 are the document's.
  package var status: Int {
    switch self {
    case .invalidRequest: 400
    case .unauthorized: 401
    case .insufficientScope: 403
    case .notFound: 404
    case .methodNotAllowed: 405
    case .conflict: 409
    case .payloadTooLarge: 413
    case .unsupportedMediaType: 415
    case .invalidValue: 422
    case .rateLimited: 429
    case .internal: 500
    case .unavailable: 503
    }
  }
}

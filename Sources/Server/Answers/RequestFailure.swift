import HTTPTypes
import QodryxAPI

/// Why a request is not answered with what it asked for.
struct RequestFailure: Error, Sendable {
  let code: APIErrorCode
  /// What went wrong, the same for every request.
  let message: String
  /// What went wrong with this request. Masked before it is sent.
  let details: String
  var headers: HTTPFields
  /// What only the operator may read, such as a path on this host.
  var logged: String?
  var form = Form.record

  /// How it is written in the answer.
  enum Form: Hashable, Sendable {
    /// The API's own record, or RFC 9457.
    case record
    /// `error` and `error_description` (RFC 6749, section 5.2).
    case oauth
    /// A page for a person's browser.
    case page
  }

  init(
    _ code: APIErrorCode,
    _ details: String,
    message: String? = nil,
    headers: HTTPFields = [:],
    logged: String? = nil
  ) {
    self.code = code
    self.message = message ?? code.message
    self.details = details
    self.headers = headers
    self.logged = logged
  }

  func written(as form: Form) -> RequestFailure {
    var failure = self
    failure.form = form
    return failure
  }
}

extension APIErrorCode {
  /// What goes wrong, in a few words.
  fileprivate var message: String {
    switch self {
    case .invalidRequest: "The request is invalid"
    case .unauthorized: "Invalid API key provided"
    case .insufficientScope: "Insufficient permissions"
    case .notFound: "Not found"
    case .methodNotAllowed: "Method not allowed"
    case .conflict: "The request conflicts with the current state"
    case .payloadTooLarge: "The body is too large"
    case .unsupportedMediaType: "The body must be JSON"
    case .invalidValue: "A value is not allowed"
    case .rateLimited: "Rate limit exceeded"
    case .internal: "Something went wrong"
    case .unavailable: "The service is unavailable just now"
    }
  }
}

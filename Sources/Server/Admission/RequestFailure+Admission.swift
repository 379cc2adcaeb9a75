import Credentials
import Hummingbird
import QodryxAPI

/// The challenges of RFC 6750, section 3.
extension RequestFailure {
  /// - Parameter wasSent: whether there was a credential at all: only then the challenge names an error.
  static func unauthorized(wasSent: Bool, message: String? = nil, _ details: String) -> RequestFailure {
    let challenge = #"Bearer realm="qodryx""# + (wasSent ? #", error="invalid_token""# : "")
    return RequestFailure(
      .unauthorized,
      details,
      message: message,
      headers: [.wwwAuthenticate: challenge]
    )
  }

  static let noCredential = unauthorized(
    wasSent: false,
    message: "No API key provided",
    "send a key as Authorization: Bearer or X-API-Key"
  )

  static func refused(_ refusal: Refusal, type: CredentialType?) -> RequestFailure {
    guard let type else {
      return unauthorized(wasSent: true, "The credential is not an API key of QODRYX")
    }
    let noun = CredentialType.keyTypes.contains(type) ? "API key" : type.title
    let name = "The \(noun) '\(type.prefix)...'"
    return unauthorized(wasSent: true, "\(name) \(reason(refusal))")
  }

  /// The end of a sentence that begins with the credential.
  static func reason(_ refusal: Refusal) -> String {
    switch refusal {
    case .malformed(let problem): "is malformed: \(problem)"
    case .unknown, .revoked: "does not exist or has been revoked"
    case .disabled: "is disabled"
    case .expired: "has expired"
    case .graceEnded: "has been replaced, and its grace is over"
    }
  }

  /// - Parameter scopes: what would have been needed; empty where no scope would have helped.
  static func insufficientScope(_ scopes: [Scope], _ details: String) -> RequestFailure {
    let needed = scopes.isEmpty ? "" : #", scope="\#(scopes.map(\.rawValue).joined(separator: " "))""#
    return RequestFailure(
      .insufficientScope,
      details,
      headers: [.wwwAuthenticate: #"Bearer error="insufficient_scope""# + needed]
    )
  }

  static func rateLimited(_ verdict: RateVerdict, _ details: String) -> RequestFailure {
    RequestFailure(
      .rateLimited,
      details,
      headers: verdict.headers + [.retryAfter: String(verdict.retryAfter)]
    )
  }
}

extension HTTPFields {
  static func + (first: HTTPFields, second: HTTPFields) -> HTTPFields {
    var fields = first
    fields.append(contentsOf: second)
    return fields
  }
}

import Qodryx

extension CommandFailure {
  /// A server's refusal or absence in plain words, with what to do.
  init(_ error: QodryxError, from access: ServerAccess) {
    self.init(error, from: access.endpoint, origin: access.origin)
  }

  /// - Parameter origin: of the credential that the server was shown.
  init(_ error: QodryxError, from endpoint: Endpoint, origin: CredentialOrigin) {
    let host = endpoint.host
    let details = error.details.flatMap { $0.isEmpty ? nil : $0 } ?? error.message
    switch error.kind {
    case .unauthorized:
      self.init(
        .refused,
        "\(host) does not accept the credential from \(origin.name): \(Self.mend(endpoint, origin))"
      )
    case .invalidGrant:
      self.init(
        .refused,
        "the login to \(host) has ended: log in again: qodryx auth login \(endpoint.base)"
      )
    case .insufficientScope:
      self.init(.refused, "the credential from \(origin.name) may not do this on \(host): \(details)")
    case .notFound, .conflict:
      self.init(.refused, details)
    case .invalidValue, .invalidRequest, .payloadTooLarge:
      self.init(.usage, "\(host) does not accept the request: \(details)")
    case .malformedKey:
      self.init(.usage, "the credential from \(origin.name) cannot be sent: \(details)")
    case .rateLimited:
      self.init(
        .storeUnavailable,
        "\(host) takes no more requests with this credential just now: \(Self.later(error))"
      )
    case .unavailable, .internal:
      self.init(.storeUnavailable, "\(host) cannot answer just now: \(Self.later(error))")
    case .connection:
      self.init(
        .storeUnavailable,
        "\(error): check the address and the network, and that the server runs"
      )
    case .timeout, .connectionLost:
      self.init(.storeUnavailable, "\(error.message): look whether it was done before trying again")
    default:
      self.init(.storeUnavailable, error.description)
    }
  }

  private static func mend(_ endpoint: Endpoint, _ origin: CredentialOrigin) -> String {
    let reason = "it is unknown there, or has expired or been revoked;"
    return switch origin {
    case .login: "\(reason) log in again: qodryx auth login \(endpoint.base)"
    case .environment: "\(reason) set another one, or unset it to use the login"
    case .file, .standardInput, .typed: "\(reason) take another one"
    }
  }

  private static func later(_ error: QodryxError) -> String {
    guard let pause = error.retryAfter, pause > .zero else { return "try again in a moment" }
    let seconds = pause.components.seconds + (pause.components.attoseconds > 0 ? 1 : 0)
    return seconds < 120 ? "try again in \(seconds) s" : "try again in \((seconds + 59) / 60) min"
  }
}

import Credentials
import Qodryx

extension KeyStoreError {
  /// A server's refusal or absence in the store's words, with what to do.
  ///
  /// What may pass by itself is `unavailable`; what a person must mend is `unusable`, or `conflict` where it is about
  /// this one operation.
  ///
  /// - Parameters:
  ///   - reference: the identifier or name of what the request was about.
  ///   - kind: what that is.
  init(_ error: QodryxError, host: String, about reference: String?, kind: Kind = .key) {
    let details = error.details.flatMap { $0.isEmpty ? nil : $0 } ?? error.message
    switch error.kind {
    case .notFound:
      self =
        if let reference {
          .notFound(reference, kind: kind)
        } else {
          .unusable("\(host) has no such part: is the address right, and the server as new as this program?")
        }
    case .invalidValue:
      let problems = FieldProblem.all(in: details)
      self = problems.isEmpty ? .conflict(details) : .invalid(problems)
    case .conflict:
      self = .conflict(details)
    case .invalidRequest, .payloadTooLarge:
      self = .conflict("\(host) does not accept the request: \(details)")
    case .unauthorized:
      self = .unusable("\(host) does not accept this token: log in again with qodryx auth login")
    case .invalidGrant:
      self = .unusable("the login to \(host) has ended: log in again with qodryx auth login")
    case .insufficientScope:
      self = .conflict("this token may not do that on \(host): \(details)")
    case .rateLimited:
      self = .unavailable("\(host) takes no more requests with this token just now: \(Self.later(error))")
    case .unavailable:
      self = .unavailable("\(host) cannot answer just now: \(Self.later(error))")
    case .connection:
      self = .unavailable("\(error): check the network, and that the server runs")
    case .timeout, .connectionLost:
      self = .unavailable("\(error.message): look whether it was done before trying again")
    case .shutDown:
      self = .unavailable("the connection to \(host) is closed")
    default:
      self = .unusable(error.description)
    }
  }

  private static func later(_ error: QodryxError) -> String {
    guard let pause = error.retryAfter, pause > .zero else { return "try again in a moment" }
    let seconds = pause.components.seconds + (pause.components.attoseconds > 0 ? 1 : 0)
    return seconds < 120 ? "try again in \(seconds) s" : "try again in \((seconds + 59) / 60) min"
  }

  /// What a record is that breaks the API's own promises.
  static func unreadable(_ what: String, from host: String) -> KeyStoreError {
    .unusable("\(host) answers with \(what) that cannot be read: is it as new as this program?")
  }
}

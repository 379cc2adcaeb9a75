import Credentials
import Hummingbird
import NIOCore
import NIOHTTP1
import QodryxAPI

extension RequestFailure {
  /// The one place that says which error of the program is which answer.
  init(_ error: any Error) {
    switch error {
    case let failure as RequestFailure:
      self = failure
    case let error as KeyStoreError:
      self.init(error)
    case let problem as RequestProblem:
      self.init(.invalidRequest, problem.description)
    case let problem as KeyFilterProblem:
      self.init(.invalidRequest, "filter: \(problem)")
    case let problem as AuditFilterProblem:
      self.init(.invalidRequest, "filter: \(problem)")
    case is NIOTooManyBytesError:
      self.init(.payloadTooLarge, "send less")
    case is HTTPParserError:
      self.init(.invalidRequest, "the body is not framed as HTTP has it")
    case is CancellationError:
      self.init(.unavailable, "the server is stopping; try again", headers: [.retryAfter: "1"])
    default:
      self.init(.internal, "the request could not be completed; the log knows more", logged: "\(error)")
    }
  }

  private init(_ error: KeyStoreError) {
    switch error {
    case .notFound:
      self.init(.notFound, error.description)
    case .ambiguous, .conflict:
      self.init(.conflict, error.description)
    case .invalid(let problems):
      self.init(.invalidValue, problems.map(\.wireDescription).joined(separator: "; "))
    case .unavailable(let reason):
      // The reason names files of this host.
      self.init(
        .unavailable,
        "the key store cannot be reached; try again",
        headers: [.retryAfter: "1"],
        logged: reason
      )
    case .unusable(let reason):
      self.init(.internal, "the key store cannot be used until somebody mends it", logged: reason)
    }
  }
}

extension FieldProblem {
  /// The problem under the name that the field has in a request.
  fileprivate var wireDescription: String {
    let name =
      switch field {
      case .expires: "expires_at"
      case .note: "description"
      case .rateLimit: "rate_limit_per_minute"
      case .grace: "grace_seconds"
      case .redirectURI: "redirect_uris"
      default: field.rawValue
      }
    return "\(name): \(message)"
  }
}

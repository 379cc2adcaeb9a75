import Hummingbird
import QodryxAPI

extension RequestFailure {
  /// The error in the form that the endpoint has, or that the client prefers.
  func response(to request: Request, requestID: String) -> Response {
    switch form {
    case .record: reply(to: request, requestID: requestID).response
    case .oauth: OAuthFailure(self).response
    case .page: Page(self).response
    }
  }
}

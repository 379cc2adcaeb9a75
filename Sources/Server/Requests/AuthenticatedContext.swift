import Credentials
import FoundationEssentials
import Hummingbird
import QodryxAPI

/// What belongs to one request of somebody who was let in. Controllers behind the gate get nothing else, so
/// none of them can forget to ask.
struct AuthenticatedContext: Sendable {
  let principal: Principal
  let base: ServerContext
  /// What was asked for behind the `?`.
  let query: QueryParameters
  let bodyLimit: Int

  /// As whom the store and its audit log know the request.
  var actor: Actor {
    Actor(name: principal.owner, origin: "api \(base.visit.client)")
  }

  /// The part of the path that names one thing.
  ///
  /// - Throws: ``RequestFailure`` for text that is not percent-encoded UTF-8.
  func identifier() throws(RequestFailure) -> String {
    guard let text = base.parameters.get("id").flatMap({ PercentCoding.decoded($0) }) else {
      throw RequestFailure(.invalidRequest, "the path: the identifier is not percent-encoded UTF-8")
    }
    // A store would take it for the end of the identifier, and find another record's.
    guard !text.utf8.contains(0) else {
      throw RequestFailure(.invalidRequest, "the path: leave out the NUL")
    }
    return text
  }

  func keyID() throws(RequestFailure) -> KeyID {
    KeyID(rawValue: try identifier())
  }
}

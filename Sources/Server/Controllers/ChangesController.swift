import Credentials
import Hummingbird
import NIOCore
import QodryxAPI

/// `/v1/changes`: waits until somebody changes the store.
struct ChangesController: Controller {
  let feed: ChangeFeed

  /// Shorter than the patience of common proxies.
  private static let patience = TimeAmount.seconds(25)

  var endpoints: [Endpoint] {
    [
      Endpoint(.get, "/v1/changes", needs: Scope(.read, .keys), query: [.since]) { _, context in
        guard let text = context.query[.since] else { return .json(RevisionRecord(revision: feed.revision)) }
        guard let since = Int(text), since >= 0 else {
          throw RequestFailure(.invalidRequest, "since: use a revision that an answer has given")
        }
        let revision = await feed.revision(since: since, waiting: Self.patience)
        return .json(RevisionRecord(revision: revision))
      }
    ]
  }
}

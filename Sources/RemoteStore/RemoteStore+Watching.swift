import Credentials
import Qodryx
import QodryxAPI

extension RemoteStore {
  /// An element after every change of the store by anybody.
  ///
  /// The first comes when the server is first reached, since the store may have changed since whoever looks has read
  /// it. There is one more when the server is lost, so that whoever looks asks again and learns why, and one when
  /// it is back. In between it is tried again with growing pauses. The waiting is done by whoever iterates: without
  /// a listener there is no request.
  package func changes() -> AsyncStream<Void> {
    let watch = ChangeWatch(client.transport, waiting: waiting)
    return AsyncStream { [weak self] in
      guard let self, !hasClosed else { return nil }
      let hasChanged = await watch.change()
      return hasChanged && !hasClosed ? () : nil
    }
  }
}

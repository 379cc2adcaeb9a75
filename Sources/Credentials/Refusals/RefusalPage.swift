/// Refused requests of one window, newest first.
package struct RefusalPage: Hashable, Sendable {
  package let requests: [RefusedRequest]
  package let hasMore: Bool

  package init(requests: [RefusedRequest], hasMore: Bool) {
    self.requests = requests
    self.hasMore = hasMore
  }
}

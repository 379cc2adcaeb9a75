import Hummingbird

/// What belongs to one request, whoever it is.
struct ServerContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end of the connection; this host itself where it has no address.
  let peer: IPAddress
  /// What is known of the request; set before anybody looks at it.
  var visit: Visit

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress.flatMap { IPAddress($0) } ?? .loopback
    visit = Visit(client: peer, requestID: "")
  }
}

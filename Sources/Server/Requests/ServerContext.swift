import Hummingbird

/// What belongs to one request, whoever it is.
struct ServerContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The other end of the connection; this host itself where it has no address.
  let peer: IPAddress
  /// Who is behind it, as far as proxies can be trusted.
  var client: IPAddress
  /// What the answer and the log call the request.
  var requestID = ""
  let trace = RequestTrace()

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    peer = source.channel.remoteAddress?.ipAddress.flatMap { IPAddress($0) } ?? .loopback
    client = peer
  }
}

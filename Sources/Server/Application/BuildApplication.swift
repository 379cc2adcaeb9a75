package import Credentials
package import FoundationEssentials
package import Hummingbird
import HummingbirdCore
import HummingbirdTLS
package import Logging
import NIOCore

/// The whole server, as the command and the tests alike run it.
///
/// - Parameters:
///   - store: asked for every request: nothing of it is kept.
///   - principals: who is behind a credential; a test can let in its own.
///   - now: the clock of limits, of records and of use.
///   - logger: gets one line for each request, at level `info`.
///   - onListening: told the port, once the server can be reached.
/// - Throws: ``ServerConfigurationProblem``, and what reading the TLS files throws.
package func buildApplication(
  store: any ServedStore,
  principals: any PrincipalSource,
  configuration: ServerConfiguration,
  now: @escaping @Sendable () -> Date,
  logger: Logger,
  onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
) throws -> some ApplicationProtocol {
  try configuration.checkAddress()
  let metrics = ServerMetrics()
  let usage = UsageBuffer(store: store, logger: logger)
  let feed = ChangeFeed(store: store, usage: usage, start: now())
  let gate = Gate(
    principals: principals,
    requests: RateLimiter(capacity: 100_000, now: now),
    failures: RateLimiter(capacity: 10_000, now: now),
    failuresPerMinute: configuration.failedAuthenticationsPerMinute,
    usage: usage,
    metrics: metrics,
    now: now
  )
  let verifier = Verifier(gate: gate, family: configuration.gateway)
  let addresses = ClientAddresses(trustedProxies: configuration.trustedProxies)
  let envelope = AnswerEnvelope(
    addresses: addresses,
    metrics: metrics,
    usage: usage,
    now: now,
    logger: logger
  )
  let address = PublicAddress(configuration)
  let endpoints = Endpoints(
    store: store,
    gate: gate,
    verifier: verifier,
    feed: feed,
    address: address,
    configuration: configuration,
    now: now
  )
  let table = EndpointTable(
    endpoints: endpoints.all,
    gate: gate,
    addresses: addresses,
    configuration: configuration
  )
  let router = Router(context: ServerContext.self)
  router.add(middleware: AnswerMiddleware(envelope: envelope))
  router.add(middleware: UnroutedMiddleware(table: table))
  table.add(to: router)

  return Application(
    router: router,
    server: try configuration.serverBuilder {
      [ConnectionHandler(), VerifyHandler(verifier: verifier, envelope: envelope)]
    },
    configuration: ApplicationConfiguration(
      address: .hostname(configuration.host, port: configuration.port),
      availableConnectionsDelegate: .maximum(ConnectionLimit.current, logger: logger)
    ),
    services: [usage, feed],
    onServerRunning: { channel in
      let port = channel.localAddress?.port ?? configuration.port
      address.listens(on: port)
      await onListening(port)
    },
    logger: logger
  )
}

extension ServerConfiguration {
  /// Longer than a client waits for changes, short enough that nobody holds connections for nothing.
  private static let idleTimeout = TimeAmount.seconds(75)

  fileprivate func serverBuilder(
    handlers: @escaping @Sendable () -> [any RemovableChannelHandler]
  ) throws -> HTTPServerBuilder {
    let http = HTTPServerBuilder.http1(
      configuration: .init(additionalChannelHandlers: handlers(), idleTimeout: Self.idleTimeout)
    )
    guard let tls else { return http }
    let chain = try NIOSSLCertificate.fromPEMFile(tls.certificate)
    let key = try NIOSSLPrivateKey(file: tls.key, format: .pem)
    let configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain.map { .certificate($0) },
      privateKey: .privateKey(key)
    )
    return try .tls(http, tlsConfiguration: configuration)
  }
}

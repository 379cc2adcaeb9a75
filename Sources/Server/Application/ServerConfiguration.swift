/// How `qodryx serve` listens, whom it believes and what it allows.
package struct ServerConfiguration: Sendable {
  /// The name or address to listen on.
  package var host: String
  /// 0 lets the system choose.
  package var port: Int
  /// Whose headers say what the original request of a `/v1/verify` was.
  package var gateway: GatewayFamily
  /// Whose `X-Forwarded-For` is believed.
  package var trustedProxies: [IPNetwork]
  /// Lets anybody ask `/healthz`, `/readyz` and `/metrics`, not this host alone.
  package var allowsRemoteProbes: Bool
  /// The longest body of a request in bytes.
  package var bodyLimit: Int
  /// How many refused credentials an address may present in a minute.
  package var failedAuthenticationsPerMinute: Int
  /// How many requests for access an address may begin in a minute: each is shown to people who decide.
  package var accessRequestsPerMinute: Int
  /// The files for TLS; nil for plain HTTP.
  package var tls: TLSFiles?
  /// Whether a proxy in front of it terminates TLS, so that plain HTTP may be offered beyond this host.
  package var isBehindProxy: Bool
  /// What the server says it is, to those whose credential it has accepted: `qodryx/0.1.0` (RFC 9110, section 10.2.4).
  package var software = "qodryx"
  /// Where clients reach it; nil for where it listens.
  package var publicURL: PublicURL?

  package init(
    host: String = "127.0.0.1",
    port: Int = 8080,
    gateway: GatewayFamily = .forwarded,
    trustedProxies: [IPNetwork] = [],
    allowsRemoteProbes: Bool = false,
    bodyLimit: Int = 65_536,
    failedAuthenticationsPerMinute: Int = 20,
    accessRequestsPerMinute: Int = 30,
    tls: TLSFiles? = nil,
    isBehindProxy: Bool = false,
    publicURL: PublicURL? = nil
  ) {
    self.host = host
    self.port = port
    self.gateway = gateway
    self.trustedProxies = trustedProxies
    self.allowsRemoteProbes = allowsRemoteProbes
    self.bodyLimit = bodyLimit
    self.failedAuthenticationsPerMinute = failedAuthenticationsPerMinute
    self.accessRequestsPerMinute = accessRequestsPerMinute
    self.tls = tls
    self.isBehindProxy = isBehindProxy
    self.publicURL = publicURL
  }

  /// A certificate chain and its private key, both PEM.
  package struct TLSFiles: Sendable, Hashable {
    package var certificate: String
    package var key: String

    package init(certificate: String, key: String) {
      self.certificate = certificate
      self.key = key
    }
  }
}

extension ServerConfiguration {
  /// Credentials must not cross a network in the clear.
  ///
  /// - Throws: ``ServerConfigurationProblem`` for an address beyond this host without TLS, unless a proxy
  ///   has it.
  package func checkAddress() throws(ServerConfigurationProblem) {
    guard tls == nil, !isBehindProxy, !isLoopback else { return }
    throw ServerConfigurationProblem(
      description: """
        \(host) can be reached from other hosts, and credentials would cross the network unprotected: \
        give a certificate and its key, or say that a proxy in front of the server has them
        """
    )
  }

  private var isLoopback: Bool {
    host.lowercased() == "localhost" || IPAddress(host)?.isLoopback == true
  }
}

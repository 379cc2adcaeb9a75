import ArgumentParser
import Credentials
import Server

/// `qodryx serve`
struct ServeCommand: Verb {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Answer the HTTP API from the store, and check credentials for gateways.",
    discussion: """
      It works beside dashboards and commands on the same store, and makes that if there is none. SIGTERM or \
      Ctrl-C ends it, once it has answered what it has begun. Beyond this host it listens with TLS only, or \
      behind a proxy that has it.

        qodryx serve
        qodryx serve --listen 0.0.0.0:8443 --tls-cert fullchain.pem --tls-key key.pem
        qodryx serve --listen 10.0.0.5:8080 --behind-proxy --trust-proxy 10.0.0.0/8 \\
          --gateway nginx --public-url https://auth.example.com
      """
  )

  @Option(help: ArgumentHelp("Where to listen; port 0 lets the system choose.", valueName: "address:port"))
  var listen = ListenAddress.standard

  @OptionGroup var store: StoreOptions

  @Option(
    name: .customLong("tls-cert"),
    help: ArgumentHelp("The certificate and its chain, PEM.", valueName: "file"),
    completion: .file()
  )
  var certificate: String?

  @Option(
    name: .customLong("tls-key"),
    help: ArgumentHelp("The certificate's private key, PEM.", valueName: "file"),
    completion: .file()
  )
  var privateKey: String?

  @Flag(
    name: .customLong("behind-proxy"),
    help: "A proxy in front has the TLS: listen beyond this host without."
  )
  var isBehindProxy = false

  @Option(
    name: .customLong("public-url"),
    help: ArgumentHelp(
      "How clients reach it: OAuth's issuer, and what links begin with (default: where it listens).",
      valueName: "url"
    )
  )
  var publicURL: String?

  @Option(
    name: .customLong("trust-proxy"),
    help: ArgumentHelp(
      "A proxy whose X-Forwarded-For is believed; repeat it for more.",
      valueName: "address[/bits]"
    )
  )
  var proxies: [String] = []

  @Option(help: "Whose headers say what is asked of /v1/verify.")
  var gateway: GatewayFamily = .forwarded

  @Flag(
    name: .customLong("metrics-everywhere"),
    help: "Let others than this host ask /healthz, /readyz and /metrics."
  )
  var allowsRemoteProbes = false

  @Option(help: "How to write the log, which goes to standard error.")
  var logFormat: LogFormat = .text

  @Option(help: "What is worth a line in it.")
  var logLevel: LogLevel = .info

  func validate() throws {
    guard (certificate == nil) == (privateKey == nil) else {
      throw ValidationError("--tls-cert and --tls-key belong together")
    }
    guard store.remote == nil, store.tokenFile == nil else {
      throw ValidationError("a server answers from a file: name it with --db")
    }
  }

  /// - Throws: ``CommandFailure`` for a proxy that is no address, for a public URL that is none, and for TLS files
  ///   that cannot be read.
  func configuration() throws(CommandFailure) -> ServerConfiguration {
    var networks: [IPNetwork] = []
    for proxy in proxies {
      guard let network = IPNetwork(proxy) else {
        throw CommandFailure(
          .usage,
          "--trust-proxy: write an address or a network such as 10.0.0.0/8, not \(proxy.debugDescription)"
        )
      }
      networks.append(network)
    }
    var configuration = ServerConfiguration(
      host: listen.host,
      port: listen.port,
      gateway: gateway,
      trustedProxies: networks,
      allowsRemoteProbes: allowsRemoteProbes,
      isBehindProxy: isBehindProxy
    )
    configuration.software = "qodryx/\(Version.current)"
    if let publicURL {
      do throws(ServerConfigurationProblem) { configuration.publicURL = try PublicURL(publicURL) } catch {
        throw CommandFailure(.usage, "--public-url: \(error)")
      }
    }
    if let certificate, let privateKey {
      for file in [certificate, privateKey] { try FileDescriptorSource.withFile(file) { _ in } }
      configuration.tls = .init(certificate: certificate, key: privateKey)
    }
    return configuration
  }
}

extension GatewayFamily: ExpressibleByArgument {}

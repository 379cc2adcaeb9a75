import Synchronization

/// The URL under which clients know the server: as configured, or else where it listens, which is known once the
/// system has given it a port.
final class PublicAddress: Sendable {
  private let state: Mutex<PublicURL>
  private let configuration: ServerConfiguration

  init(_ configuration: ServerConfiguration) {
    self.configuration = configuration
    state = Mutex(Self.url(configuration, port: configuration.port))
  }

  var url: PublicURL { state.withLock { $0 } }

  func listens(on port: Int) {
    state.withLock { $0 = Self.url(configuration, port: port) }
  }

  private static func url(_ configuration: ServerConfiguration, port: Int) -> PublicURL {
    configuration.publicURL
      ?? PublicURL(listeningAt: configuration.host, port: port, isEncrypted: configuration.tls != nil)
  }
}

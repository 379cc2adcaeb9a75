import Qodryx

/// Which server a command asks that can work on nothing else, and who said so.
struct ServerLocation: Hashable, Sendable {
  let endpoint: Endpoint
  let source: StoreLocation.Source

  /// The address among the arguments, `--remote`, `QODRYX_URL`, the configuration file, the login, and then QODRYX's
  /// own.
  ///
  /// - Parameters:
  ///   - configured: what the configuration file names; asked only where nothing before it decides.
  ///   - login: the server of the last login; asked only where nothing else decides.
  /// - Throws: `QodryxError` for an address that is none, or that is not secure; what `configured` and `login`
  ///   throw.
  init(
    address: String?,
    remote: String?,
    surroundings: Surroundings,
    configured: () throws -> Endpoint? = { nil },
    login: () throws -> Endpoint?
  ) throws {
    if let address = address ?? remote {
      self.init(try Endpoint(address), .option)
    } else if let address = surroundings["QODRYX_URL"] {
      self.init(try Endpoint(address), .environment)
    } else if let server = try configured() {
      self.init(server, .configuration)
    } else if let server = try login() {
      self.init(server, .login)
    } else {
      self.init(try Endpoint(Endpoint.standard), .standard)
    }
  }

  private init(_ endpoint: Endpoint, _ source: StoreLocation.Source) {
    self.endpoint = endpoint
    self.source = source
  }
}

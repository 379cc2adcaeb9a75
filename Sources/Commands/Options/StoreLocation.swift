import Qodryx

/// Where a command works, and who said so.
struct StoreLocation: Hashable, Sendable {
  let place: Place
  let source: Source

  enum Place: Hashable, Sendable {
    case file(String)
    case server(Endpoint)
  }

  enum Source: Hashable, Sendable {
    case option
    case environment
    case configuration
    case login
    case standard
  }

  /// `--db`, `--remote`, `QODRYX_DB`, `QODRYX_URL`, the configuration file, the login, and then the place that the
  /// XDG Base Directory Specification gives.
  ///
  /// - Parameters:
  ///   - configured: what the configuration file names; asked only where nothing before it decides.
  ///   - login: the server of the last login; asked only where nothing else decides.
  /// - Throws: `QodryxError` for an address that is none, or that is not secure; what `configured` and `login`
  ///   throw.
  init(
    file: String?,
    remote: String?,
    surroundings: Surroundings,
    configured: () throws -> Place? = { nil },
    login: () throws -> Endpoint?
  ) throws {
    if let file {
      self.init(.file(file), .option)
    } else if let remote {
      self.init(.server(try Endpoint(remote)), .option)
    } else if let file = surroundings["QODRYX_DB"] {
      self.init(.file(file), .environment)
    } else if let address = surroundings["QODRYX_URL"] {
      self.init(.server(try Endpoint(address)), .environment)
    } else if let place = try configured() {
      self.init(place, .configuration)
    } else if let server = try login() {
      self.init(.server(server), .login)
    } else {
      self.init(.file(Self.standardFile(surroundings)), .standard)
    }
  }

  /// The store's file for a command that works on nothing else: `--db`, `QODRYX_DB`, the configuration file's, or the
  /// standard place.
  static func file(_ file: String?, surroundings: Surroundings, configured: () throws -> Place?) rethrows
    -> String
  {
    if let file = file ?? surroundings["QODRYX_DB"] { return file }
    if case .file(let file) = try configured() { return file }
    return standardFile(surroundings)
  }

  /// The place that the XDG Base Directory Specification gives.
  static func standardFile(_ surroundings: Surroundings) -> String {
    surroundings.folder("XDG_DATA_HOME", or: ".local/share") + "/qodryx.db"
  }

  private init(_ place: Place, _ source: Source) {
    self.place = place
    self.source = source
  }
}

import Credentials
import Logging
import NIOCore
import SQLiteStore
import Server

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension ServeCommand {
  func run(in session: Session) async throws {
    let configuration = try configuration()
    // Before a store is made for a server that must not run.
    do {
      try configuration.checkAddress()
    } catch {
      throw CommandFailure(.usage, "\(error) (--tls-cert and --tls-key, or --behind-proxy)")
    }
    let file = try StoreLocation.file(
      store.file,
      surroundings: session.surroundings,
      configured: { try session.configuredPlace() }
    )
    let store = try SQLiteStore(file: file, now: session.now)
    do {
      try await serve(store, configuration, in: session)
      await store.close()
    } catch {
      await store.close()
      throw error
    }
  }

  private func serve(
    _ store: SQLiteStore,
    _ configuration: ServerConfiguration,
    in session: Session
  ) async throws(CommandFailure) {
    let logger = logger(in: session)
    for warning in store.warnings { logger.warning("\(warning)") }
    var announcer = logger
    // Whoever starts it needs to know where it listens, however little else is logged.
    announcer.logLevel = .notice
    let scheme = configuration.tls == nil ? "http" : "https"
    let host = configuration.host

    let server: APIServer
    do {
      server = try APIServer(
        store: store,
        principals: store,
        configuration: configuration,
        now: session.now,
        logger: logger,
        onListening: { [announcer, place = store.place] port in
          let address = "\(scheme)://\(ListenAddress(host: host, port: port))"
          announcer.notice("listening on \(address)", metadata: ["store": "\(place.location)"])
        }
      )
    } catch {
      let files = configuration.tls.map { "\($0.certificate) and \($0.key)" } ?? "the TLS files"
      throw CommandFailure(.usage, "\(files) are not a PEM certificate and its private key: \(error)")
    }
    do {
      try await server.run()
    } catch {
      throw CommandFailure(.storeUnavailable, "cannot listen on \(listen): \(Self.reason(error))")
    }
  }

  private func logger(in session: Session) -> Logger {
    let handler = LineLogHandler(to: session.errors, format: logFormat, now: session.now)
    var logger = Logger(label: "qodryx") { _ in handler }
    logger.logLevel = logLevel.level
    return logger
  }

  private static func reason(_ error: any Error) -> String {
    switch error {
    case let error as IOError: String(cString: strerror(error.errnoCode))
    case is SocketAddressError.UnknownHost: "no address has this name"
    default: String(describing: error)
    }
  }
}

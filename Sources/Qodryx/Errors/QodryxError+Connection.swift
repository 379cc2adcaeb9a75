import AsyncHTTPClient
import NIOCore
import NIOPosix

extension QodryxError {
  /// What a failure below HTTP means for whoever asked.
  init(connectionFailure error: any Error, to host: String) {
    switch error {
    case let error as QodryxError:
      self = error
    case let error as HTTPClientError:
      self.init(error, to: host)
    case let error as NIOConnectionError:
      let reason = error.connectionErrors.first.map { Self.reason($0.error) } ?? "no address answers"
      self.init(.connection, "\(host) cannot be reached", details: reason)
    case is ChannelError, is IOError:
      self.init(.connectionLost, "The connection to \(host) broke off", details: Self.reason(error))
    default:
      self.init(.connection, "No secure connection to \(host)", details: String(describing: error))
    }
  }

  private init(_ error: HTTPClientError, to host: String) {
    switch error {
    case .connectTimeout, .readTimeout, .writeTimeout, .deadlineExceeded, .tlsHandshakeTimeout:
      self.init(.timeout, "\(host) does not answer in time")
    case .remoteConnectionClosed:
      self.init(.connectionLost, "\(host) closed the connection before its answer was complete")
    case .alreadyShutdown, .cancelled:
      self.init(.shutDown, "The client has been shut down")
    default:
      // Not the error's own words: some name a header's value.
      self.init(.malformedAnswer, "\(host) does not speak HTTP as it should")
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? IOError else { return String(describing: error) }
    return String(describing: error).split(separator: ": ").last.map(String.init) ?? "\(error.errnoCode)"
  }
}

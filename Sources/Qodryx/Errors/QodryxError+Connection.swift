import AsyncHTTPClient
import NIOCore
import NIOHTTP1
import NIOPosix
import NIOSSL

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension QodryxError {
  /// What a failure below HTTP means for whoever asked.
  init(connectionFailure error: any Error, to host: String) {
    switch error {
    case let error as QodryxError:
      self = error
    case let error as HTTPClientError:
      self.init(error, to: host)
    case let error as NIOConnectionError:
      let reason = error.connectionErrors.first.map { Self.reason($0.error) } ?? "its name is not known"
      self.init(.connection, "\(host) cannot be reached", details: reason)
    case let error as IOError where [ECONNRESET, EPIPE, ECONNABORTED].contains(error.errnoCode):
      self.init(.connectionLost, "The connection to \(host) broke off")
    case is ChannelError, HTTPParserError.invalidEOFState:
      self.init(.connectionLost, "The connection to \(host) broke off")
    case is IOError:
      self.init(.connection, "\(host) cannot be reached", details: Self.reason(error))
    case is NIOSSLExtraError, is NIOSSLError:
      self.init(securityFailure: error, to: host)
    case is HTTPParserError:
      self.init(.malformedAnswer, "\(host) does not speak HTTP as it should")
    default:
      self.init(.connection, "No secure connection to \(host)", details: String(describing: error))
    }
  }

  /// A file of authorities that holds none, or cannot be read.
  static func unreadableAuthorities(for host: String) -> QodryxError {
    QodryxError(
      .untrustedCertificate,
      "No secure connection to \(host)",
      details: "the file that SSL_CERT_FILE names holds no certificates in PEM, or cannot be read"
    )
  }

  /// TLS says why only in words.
  private init(securityFailure error: any Error, to host: String) {
    let words = String(describing: error)
    let message = "No secure connection to \(host)"
    guard error is NIOSSLExtraError || words.contains("CERTIFICATE_VERIFY_FAILED") else {
      self.init(.connection, message, details: words)
      return
    }
    self.init(
      .untrustedCertificate,
      message,
      details: "its certificate is not trusted here: use the name that stands in it, or name the file of its "
        + "authority in SSL_CERT_FILE"
    )
  }

  private init(_ error: HTTPClientError, to host: String) {
    switch error {
    case .connectTimeout, .readTimeout, .writeTimeout, .deadlineExceeded, .tlsHandshakeTimeout:
      self.init(.timeout, "\(host) does not answer in time")
    case .remoteConnectionClosed:
      self.init(.connectionLost, "The connection to \(host) broke off")
    case .alreadyShutdown, .cancelled:
      self.init(.shutDown, "The client has been shut down")
    default:
      // Not the error's own words: some name a header's value.
      self.init(.malformedAnswer, "\(host) does not speak HTTP as it should")
    }
  }

  private static func reason(_ error: any Error) -> String {
    switch (error as? IOError)?.errnoCode {
    case ECONNREFUSED: "nothing listens there"
    case ENETUNREACH, EHOSTUNREACH: "no way leads there"
    case ETIMEDOUT: "it does not answer"
    case let code?: "error \(code)"
    case nil: String(describing: error)
    }
  }
}

import Credentials
import HTTPTypes
import Hummingbird
import QodryxAPI

/// What a request brought to be let in. It holds what may be known of a credential, never the credential.
enum PresentedCredential: Sendable {
  case none
  case malformed(TokenProblem)
  case wellFormed(Token)

  /// Reads `Authorization: Bearer` and `X-API-Key`.
  ///
  /// - Throws: ``RequestFailure`` for two different credentials, and for one in the URL: URLs are written
  ///   down in histories and logs.
  init(_ request: Request) throws(RequestFailure) {
    let bearers = request.headers[fields: .authorization].lazy.compactMap(Self.bearer)
    var credentials = Array(bearers)
    credentials += request.headers[fields: .apiKey].map { Self.bytes(of: $0) }
    defer { for index in credentials.indices { credentials[index].withUnsafeMutableBytes(Secret.overwrite) } }

    // The path and the query.
    if PercentCoding.mayHideCredential(request.uri.string) {
      throw credentials.isEmpty ? .credentialInURLOnly : .credentialInURL
    }
    guard let first = credentials.first else {
      self = .none
      return
    }
    guard credentials.allSatisfy({ $0 == first }) else {
      throw RequestFailure(
        .invalidRequest,
        "two different credentials were sent: use Authorization or X-API-Key, not both"
      )
    }
    let parsed: Result<Token, TokenProblem> = first.withUnsafeBytes { bytes in
      do throws(TokenProblem) { return .success(try Token(parsing: bytes)) } catch { return .failure(error) }
    }
    switch parsed {
    case .success(let token): self = .wellFormed(token)
    case .failure(let problem): self = .malformed(problem)
    }
  }

  private static func bytes(of field: HTTPField) -> [UInt8] {
    field.withUnsafeBytesOfValue { Array($0) }
  }

  /// What stands behind `Bearer`, whose case does not matter (RFC 9110, section 11.1); nil for another
  /// scheme.
  private static func bearer(_ field: HTTPField) -> [UInt8]? {
    field.withUnsafeBytesOfValue { value in
      let scheme = value.prefix { $0 != UInt8(ascii: " ") }
      guard scheme.elementsEqual("bearer".utf8, by: { $0 | 0x20 == $1 }) else { return nil }
      return Array(value.dropFirst(scheme.count).drop { $0 == UInt8(ascii: " ") })
    }
  }
}

extension RequestFailure {
  private static let advice = """
    a credential in a URL is never accepted: send it as Authorization: Bearer or X-API-Key, and revoke it, \
    since URLs are written down in histories and logs
    """

  fileprivate static let credentialInURL = RequestFailure(.invalidRequest, advice)
  fileprivate static let credentialInURLOnly = RequestFailure.unauthorized(wasSent: false, advice)
  /// A gateway passes 401 on, but no 400.
  static let credentialInOriginalURL = RequestFailure.unauthorized(wasSent: true, advice)
}

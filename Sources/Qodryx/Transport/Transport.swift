import AsyncHTTPClient
import Credentials
import Dispatch
import FoundationEssentials
import NIOCore
import NIOHTTP1
import NIOSSL

/// Sends calls to one server with one credential, or with none, again where that is safe.
package final class Transport: Sendable {
  package let endpoint: Endpoint
  /// nil for calls that carry no credential of their own.
  private let source: (any CredentialSource)?
  private let options: Options
  private let connections: HTTPClient
  /// Why no call can be sent.
  private let problem: QodryxError?

  package struct Options: Sendable {
    /// For one attempt, from its beginning to the last byte of the answer.
    package var timeout: Duration = .seconds(30)
    package var retry = RetryPolicy()
    package var waiting = Waiting(on: ContinuousClock())
    /// A file of the authorities that are trusted, PEM; nil for those of the system.
    package var authorities: String?

    /// - Parameter environment: as in other programs, `SSL_CERT_FILE` names the authorities in place of the system's.
    package init(environment: [String: String] = ProcessInfo.processInfo.environment) {
      authorities = environment["SSL_CERT_FILE"].flatMap { $0.isEmpty ? nil : $0 }
    }
  }

  init(endpoint: Endpoint, source: (any CredentialSource)?, options: Options) {
    self.endpoint = endpoint
    self.source = source
    self.options = options
    // A redirect could lead the credential to another host; compression could hide a large answer in a small one.
    var configuration = HTTPClient.Configuration(
      redirectConfiguration: .disallow,
      timeout: .init(connect: .seconds(10)),
      decompression: .disabled
    )
    if let file = options.authorities, endpoint.isSecure {
      let authorities = (try? NIOSSLCertificate.fromPEMFile(file)) ?? []
      var trust = TLSConfiguration.makeClientConfiguration()
      trust.trustRoots = .certificates(authorities)
      configuration.tlsConfiguration = trust
      problem = authorities.isEmpty ? .unreadableAuthorities(for: endpoint.host) : nil
    } else {
      problem = nil
    }
    configuration.connectionPool.idleTimeout = .seconds(30)
    // Whether to try again is decided in one place, below.
    configuration.connectionPool.retryConnectionEstablishment = false
    connections = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
  }

  deinit {
    // Whoever lets go of a client without a word leaves no connection behind.
    connections.shutdown { _ in }
  }

  /// Ends all connections. Requests that are under way fail.
  func shutdown() async {
    // It fails only where it has been called before.
    try? await connections.shutdown()
  }

  /// Sends a call and gives its answer, if that is a success.
  ///
  /// - Throws: ``QodryxError``, `CancellationError`, or what the credential source throws.
  package func send(_ call: Call) async throws -> Answer {
    guard call.path.allSatisfy({ !["", ".", ".."].contains($0) }) else {
      throw QodryxError(.notFound, "There is nothing without a name")
    }
    if let problem { throw problem }
    let begin = options.waiting.elapsed()
    var credential = try await source?.credential()
    var isRenewed = false
    var attempt = 1
    while true {
      let failure: QodryxError
      do {
        let answer = try await attemptOnce(call, with: credential)
        if answer.isSuccess { return answer }
        failure = QodryxError(answer)
      } catch let error as QodryxError {
        failure = error
      }
      if failure.status == 401, !isRenewed, let refused = credential,
        let other = try await source?.credential(insteadOf: refused)
      {
        credential = other
        isRenewed = true
        continue
      }
      let pause = options.retry.pause(
        after: attempt,
        retryAfter: failure.retryAfter,
        elapsed: options.waiting.elapsed() - begin,
        chance: options.waiting.chance()
      )
      guard failure.isPassing, call.isRepeatable, let pause else { throw failure }
      try await options.waiting.sleep(pause)
      attempt += 1
    }
  }

  private func attemptOnce(_ call: Call, with credential: Secret?) async throws -> Answer {
    do {
      return try await withDeadline(call.timeout ?? options.timeout, to: endpoint.host) {
        [connections, request = request(call, with: credential)] in
        let response = try await connections.execute(request, deadline: .distantFuture)
        let body = try await AnswerBody.read(response.body, limit: call.answerLimit)
        return Answer(status: Int(response.status.code), headers: .init(response.headers), body: body)
      }
    } catch {
      try Task.checkCancellation()
      throw QodryxError(connectionFailure: error, to: endpoint.host)
    }
  }

  private func request(_ call: Call, with credential: Secret?) -> HTTPClientRequest {
    var request = HTTPClientRequest(url: endpoint.address(of: call))
    request.method = HTTPMethod(rawValue: call.method.rawValue)
    request.headers = HTTPHeaders([("Accept", "application/json"), ("User-Agent", "qodryx-swift")])
    if let credential {
      let text = credential.withBytes { String(decoding: $0, as: UTF8.self) }
      request.headers.add(name: "Authorization", value: "Bearer \(text)")
    }
    if let key = call.idempotencyKey { request.headers.add(name: "Idempotency-Key", value: key) }
    if let body = call.body {
      request.headers.add(name: "Content-Type", value: call.contentType)
      request.body = .bytes(ByteBuffer(bytes: body))
    }
    return request
  }
}

extension [String: String] {
  fileprivate init(_ headers: HTTPHeaders) {
    self.init(headers.map { ($0.name.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension Transport: CustomStringConvertible, CustomReflectable {
  package var description: String { "Transport(\(endpoint.base))" }
  /// Without the credential, and without the connections that carry it.
  package var customMirror: Mirror { Mirror(self, children: ["endpoint": endpoint]) }
}

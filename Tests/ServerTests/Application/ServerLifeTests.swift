import Credentials
import CredentialsTesting
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdTLS
import HummingbirdTesting
import NIOCore
import ServiceLifecycle
import SQLiteStore
import Testing

@testable import Server

@Suite struct ServerLifeTests {
  let stage: Stage

  init() throws { stage = try Stage() }

  @Test func aServerThatStopsFinishesWhatItHasBegunAndRecordsUse() async throws {
    let (key, token) = try await stage.issue(.personal)
    let (ports, port) = AsyncStream<Int>.makeStream()
    let application = try buildApplication(
      store: stage.store,
      principals: stage.store,
      configuration: ServerConfiguration(port: 0),
      now: stage.clock.now,
      logger: stage.log.logger,
      onListening: { port.yield($0) }
    )
    let services = ServiceGroup(configuration: .init(services: [application], logger: stage.log.logger))
    async let end: Void = services.run()
    let listening = try #require(await ports.first { _ in true })

    try await TestClient.withClient(host: "127.0.0.1", port: listening) { client in
      let headers: HTTPFields = [.authorization: "Bearer \(token)", .connection: "keep-alive"]
      let first = try await client.get("/v1/changes", headers: headers)
      let answer = try JSONSerialization.jsonObject(with: Data(String(buffer: first.body ?? .init()).utf8))
      let revision = try #require((answer as? [String: Int])?["revision"])
      async let change = client.get("/v1/changes?since=\(revision)", headers: headers)
      while try await inFlight(listening) < 2 { await Task.yield() }
      let begin = ContinuousClock.now
      await services.triggerGracefulShutdown()
      // Nothing has changed: whoever waits is answered because the server stops.
      #expect(try await change.status == .ok)
      #expect(ContinuousClock.now - begin < .seconds(10))
    }
    try await end
    #expect(try await stage.store.usage(of: key.id).allowed24h == 2)
  }

  /// How many requests are being answered, with the one that asks.
  private func inFlight(_ port: Int) async throws -> Int {
    try await TestClient.withClient(host: "127.0.0.1", port: port) { client in
      let answer = try await client.get("/metrics", headers: [.connection: "close"])
      let text = String(buffer: answer.body ?? .init())
      let line = try #require(
        text.split(separator: "\n").first { $0.hasPrefix("qodryx_http_requests_in_flight ") }
      )
      return try #require(line.split(separator: " ").last.flatMap { Int($0) })
    }
  }

  @Test func aCertificateAndItsKeyGiveTLS() async throws {
    let files = try makeCertificate()
    let secret = try await stage.issue().secret
    let application = try buildApplication(
      store: stage.store,
      principals: stage.store,
      configuration: ServerConfiguration(host: "0.0.0.0", tls: files),
      now: stage.clock.now,
      logger: stage.log.logger
    )
    try await application.test(.live) { client in
      let port = try #require(client.port)
      var trusting = TLSConfiguration.makeClientConfiguration()
      trusting.trustRoots = .file(files.certificate)
      try await TestClient.withClient(
        host: "localhost",
        port: port,
        configuration: .init(tlsConfiguration: trusting, serverName: "localhost")
      ) { client async throws in
        let headers: HTTPFields = [.authorization: "Bearer \(secret)", .connection: "keep-alive"]
        #expect(try await client.get("/v1/user", headers: headers).status == .ok)
      }
    }
  }

  private func makeCertificate() throws -> ServerConfiguration.TLSFiles {
    let files = ServerConfiguration.TLSFiles(
      certificate: stage.folder.appending(path: "certificate.pem").path,
      key: stage.folder.appending(path: "key.pem").path
    )
    let openssl = Process()
    openssl.executableURL = URL(filePath: "/usr/bin/openssl")
    openssl.arguments =
      "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
      .split(separator: " ").map(String.init)
      + ["-addext", "subjectAltName=DNS:localhost", "-keyout", files.key, "-out", files.certificate]
    openssl.standardError = FileHandle.nullDevice
    try openssl.run()
    openssl.waitUntilExit()
    return files
  }
}

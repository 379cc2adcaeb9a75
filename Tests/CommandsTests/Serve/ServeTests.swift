import ArgumentParser
import Credentials
import Foundation
import Qodryx
import SQLiteStore
import Server
import Testing

@testable import Commands

@Suite struct ServeTests {
  @Test(arguments: ["0.0.0.0:0", "[::]:0", "10.20.30.40:0", "keys.example.com:0"])
  func addressBeyondThisHostNeedsTLS(address: String) async throws {
    let desk = try Desk()
    let outcome = await desk.run("serve", "--listen", address)
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("--behind-proxy"))
    #expect(outcome.output.isEmpty)
  }

  @Test func wrongOptionsAreSaidBeforeAStoreIsMade() async throws {
    let desk = try Desk()
    let rubbish = desk.folder.appending(path: "rubbish.pem").path
    let none = desk.folder.appending(path: "none.pem").path
    for (arguments, word) in [
      (["--listen", "8080"], "--listen"), (["--tls-cert", rubbish], "belong together"),
      (["--tls-cert", none, "--tls-key", none], "cannot read \(none): No such file"),
      (["--trust-proxy", "proxy.example"], "--trust-proxy"),
      (["--trust-proxy", "10.0.0.0/33"], "--trust-proxy"),
      (["--public-url", "http://auth.example.com"], "--public-url: "),
      (["--public-url", "auth.example.com"], "--public-url: "),
      (["--gateway", "apache"], "apache"), (["--log-level", "loud"], "loud"),
      (["--remote", "https://a.example"], "--db"),
    ] {
      let outcome = await desk.run(arguments: ["serve"] + arguments)
      #expect(outcome.status == .usage, "\(arguments)")
      #expect(outcome.errors.contains(word), "\(outcome.errors)")
    }
    #expect(!FileManager.default.fileExists(atPath: desk.file))
  }

  @Test func filesThatHoldNoCertificateAreRefused() async throws {
    let desk = try Desk()
    let rubbish = desk.folder.appending(path: "rubbish.pem").path
    try Data("rubbish".utf8).write(to: URL(filePath: rubbish))
    let outcome = await desk.run(
      "serve",
      "--listen",
      "127.0.0.1:0",
      "--tls-cert",
      rubbish,
      "--tls-key",
      rubbish
    )
    #expect(outcome.status == .usage)
    #expect(outcome.errors.contains("rubbish.pem are not a PEM certificate and its private key"))
  }

  @Test func portInUseIsSaid() async throws {
    let desk = try Desk()
    try await desk.withServer { address async throws in
      let place = String(address.dropFirst("http://".count))
      let outcome = await desk.run("serve", "--listen", place)
      #expect(outcome.status == .storeUnavailable)
      #expect(outcome.errors.contains("cannot listen on \(place): Address already in use"))
    }
  }

  @Test func proxiesAndGatewayReachTheServer() throws {
    let command = try ServeCommand.parse([
      "--listen", "0.0.0.0:80", "--behind-proxy", "--trust-proxy", "10.0.0.0/8", "--trust-proxy", "::1",
      "--gateway", "nginx", "--metrics-everywhere", "--public-url", "https://auth.example.com/",
    ])
    let configuration = try command.configuration()
    #expect(configuration.publicURL?.text == "https://auth.example.com")
    #expect(configuration.host == "0.0.0.0")
    #expect(configuration.port == 80)
    #expect(configuration.isBehindProxy)
    #expect(configuration.trustedProxies.count == 2)
    #expect(configuration.gateway == .nginx)
    #expect(configuration.allowsRemoteProbes)
    #expect(configuration.tls == nil)
  }

  /// SIGTERM goes to this process: it is the only server here that listens to signals.
  @Test(.timeLimit(.minutes(1))) func signalEndsItAfterUseIsRecorded() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let errors = WatchedSink()
    let program = Program(session: desk.session(errors: errors))
    let serving = Task {
      defer { errors.finish() }
      return await program.run(["serve", "--listen", "127.0.0.1:0", "--log-format", "text"])
    }
    let listening = await errors.first(/listening on (http:\/\/127\.0\.0\.1:[0-9]+) store=/)
    let address = String(try #require(listening).1)
    let client = try Qodryx(apiKey: secret, baseURL: address)
    #expect(try await client.user().credential.name == "deploy")
    await client.shutdown()
    kill(getpid(), SIGTERM)
    #expect(await serving.value == .success)
    #expect(errors.text.contains(" info request "))
    #expect(errors.text.contains("route=/v1/user"))
    #expect(!errors.text.contains(secret.dropFirst(8)))
    let usage = try await desk.withStore { try await $0.usage(of: $0.key(referredToAs: "deploy").id) }
    #expect(usage.last?.address == "127.0.0.1")
  }
}

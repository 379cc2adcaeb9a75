import ProgramTesting
import Testing

/// A server with a certificate of its own.
@Suite(
  .enabled(if: OwnCertificate.isPossible, Tool.advice("openssl")),
  .enabled(if: Curl.isInstalled, Tool.advice("curl"))
)
struct TransportSecurityTests {
  let store: OwnStore
  let administrator: String
  let certificate: OwnCertificate
  let server: OwnServer

  init() throws {
    store = try OwnStore()
    administrator = try store.createAdministrator()
    certificate = try OwnCertificate(in: store.folder)
    server = try OwnServer(store, "--tls-cert", certificate.certificate, "--tls-key", certificate.key)
  }

  private func list(_ variables: [String: String] = [:]) throws -> BuiltProgram.Result {
    try BuiltProgram.run(
      BuiltProgram.path,
      arguments: ["tokens", "list", "--remote", server.url],
      environment: store.environment.merging(["QODRYX_API_KEY": administrator]) { $1 }.merging(variables) {
        $1
      }
    )
  }

  @Test func serverAnswersThroughTransportSecurityAlone() throws {
    #expect(try server.ask("/v1/user", as: administrator, "--insecure").status == 200)
    #expect(try server.ask("/v1/user", as: administrator, "--cacert", certificate.certificate).status == 200)
    let plain = try Loopback.connect(to: server.port)
    try plain.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
    #expect(!plain.receive(within: .seconds(5)).contains("HTTP/1.1 200"))
  }

  @Test func certificateThatNobodyTrustsIsSaidPlainly() throws {
    let advice = "its certificate is not trusted here"

    let listed = try list()
    #expect(listed.status != .exited(0))
    #expect(listed.errors.contains(advice) && listed.errors.contains("SSL_CERT_FILE"), "\(listed.errors)")

    let refused = try store.refusedDashboard(on: server.url, as: administrator)
    #expect(refused.status != .exited(0))
    #expect(refused.text.contains(advice), "\(refused.text)")
    #expect(!server.daemon.printed.contains("status=200"))
  }

  @Test func privateAuthorityIsTrustedWhereTheEnvironmentNamesIt() throws {
    let trust = ["SSL_CERT_FILE": certificate.certificate]

    let listed = try list(trust)
    #expect(listed.status == .exited(0), "\(listed.errors)")
    #expect(listed.output.contains("administrator"))

    let terminal = try store.dashboard(on: server.url, as: administrator, extra: trust)
    #expect(terminal.text.contains("administrator"))
    #expect(try terminal.quit() == .exited(0))
  }

  @Test func fileOfAuthoritiesThatCannotBeReadIsSaidPlainly() throws {
    for file in [store.folder.path(of: "missing.pem"), certificate.key] {
      let listed = try list(["SSL_CERT_FILE": file])
      #expect(listed.status != .exited(0))
      #expect(listed.errors.contains("SSL_CERT_FILE"), "\(listed.errors)")
    }
  }
}

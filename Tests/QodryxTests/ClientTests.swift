import Credentials
import Qodryx
import Testing

@Suite struct ClientTests {
  @Test func authoritiesThatCannotBeReadAreSaidBeforeAnythingIsSent() async throws {
    let variables = ["QODRYX_API_KEY": Specimen.text(), "SSL_CERT_FILE": "/nowhere/authorities.pem"]
    let client = try Qodryx(baseURL: "https://keys.example.com", environment: variables)
    let failure = try #require(await failure { try await client.projects.list() })
    #expect(failure.kind == .untrustedCertificate)
    #expect(failure.details?.contains("SSL_CERT_FILE") == true)
    await client.shutdown()
  }

  @Test func keyAndAddressComeFromTheEnvironment() throws {
    let key = Specimen.text()
    let client = try Qodryx(environment: ["QODRYX_API_KEY": key, "QODRYX_URL": "https://keys.example.com/q/"])
    #expect(client.description == "Qodryx(https://keys.example.com/q)")
  }

  @Test func withoutAnAddressTheDocumentsOneIsUsed() throws {
    let client = try Qodryx(environment: ["QODRYX_API_KEY": Specimen.text(), "QODRYX_URL": ""])
    #expect(client.description == "Qodryx(https://api.qodryx.com)")
  }

  @Test func argumentsComeBeforeTheEnvironment() async throws {
    try await FakeServer.run { _, _ in
      .noProjects
    } while: { server in
      let client = try Qodryx(
        apiKey: Specimen.text(seed: 2),
        baseURL: server.address,
        environment: [
          "QODRYX_API_KEY": Specimen.text(seed: 3), "QODRYX_URL": "https://elsewhere.example.com",
        ]
      )
      _ = try await client.projects.list()
      #expect(server.seen.first?.headers["authorization"] == "Bearer \(Specimen.text(seed: 2))")
    }
  }

  @Test func blanksAroundACopiedKeyDoNotCount() async throws {
    try await FakeServer.run { _, _ in
      .noProjects
    } while: { server in
      let key = " \(Specimen.text())\r\n"
      let client = try Qodryx(apiKey: key, baseURL: server.address, environment: [:])
      _ = try await client.projects.list()
      #expect(server.seen.first?.headers["authorization"] == "Bearer \(Specimen.text())")
    }
  }

  @Test(arguments: [nil, "", " \n"])
  func withoutAKeyThereIsNoClient(key: String?) {
    let failure = #expect(throws: QodryxError.self) {
      _ = try Qodryx(apiKey: key, environment: [:])
    }
    #expect(failure?.kind == .missingKey)
    #expect(failure?.description.contains("QODRYX_API_KEY") == true)
  }

  @Test(arguments: ["qx_live_a b", "qx_live_a\r\nX-Other: b", "qx_live_ä"])
  func keyThatNoHeaderCarriesIsRefusedWithoutBeingShown(key: String) {
    let failure = #expect(throws: QodryxError.self) {
      _ = try Qodryx(apiKey: key, environment: [:])
    }
    #expect(failure?.kind == .malformedKey)
    #expect(failure.map { "\($0) \(String(reflecting: $0))".contains("qx_live_") } == false)
  }

  @Test(arguments: [
    "http://localhost:8080", "http://127.0.0.1", "http://127.8.9.10:1", "http://[::1]:8080",
    "HTTP://LOCALHOST",
  ])
  func plainHTTPStaysOnThisMachine(address: String) throws {
    _ = try Qodryx(apiKey: Specimen.text(), baseURL: address, environment: [:])
  }

  @Test(arguments: [
    "http://api.qodryx.com", "http://127.0.0.1.example.com", "http://localhost.example.com",
    "http://10.0.0.1",
    "http://127.0.0.999", "http://[::2]", "http://0.0.0.0",
  ])
  func plainHTTPToAnotherMachineIsRefused(address: String) {
    let failure = #expect(throws: QodryxError.self) {
      _ = try Qodryx(apiKey: Specimen.text(), baseURL: address, environment: [:])
    }
    #expect(failure?.kind == .insecureURL)
  }

  @Test(arguments: [
    "api.qodryx.com", "ftp://api.qodryx.com", "https://", "", "https://ann:secret@api.qodryx.com",
    "https://api.qodryx.com?key=1", "https://api.qodryx.com#a",
  ])
  func addressOfAnotherFormIsRefused(address: String) {
    let failure = #expect(throws: QodryxError.self) {
      _ = try Qodryx(apiKey: Specimen.text(), baseURL: address, environment: [:])
    }
    #expect(failure?.kind == .malformedURL)
    #expect(failure?.description.contains("secret") == false)
  }

  @Test func keyIsNeverPrinted() throws {
    let client = try Qodryx(apiKey: Specimen.text(), environment: [:])
    var dumped = ""
    dump(client, to: &dumped)
    dump(client.projects, to: &dumped)
    dump(client.apiKeys, to: &dumped)
    let printed = "\(client) \(String(reflecting: client)) \(dumped)"
    #expect(!printed.contains(Specimen.text()))
    #expect(!printed.contains("qx_live_"))
  }
}

import Qodryx
import Testing

@testable import Commands

@Suite struct StoreLocationTests {
  /// What each place says; nil says nothing.
  struct Words: Sendable {
    var file: String?
    var remote: String?
    var environment: [String: String] = [:]
    var login: String?
  }

  private static let everywhere = [
    "QODRYX_DB": "/b.db", "QODRYX_URL": "https://url.example", "XDG_DATA_HOME": "/data",
  ]
  private static let url = ["QODRYX_URL": "https://url.example", "XDG_DATA_HOME": "/data"]
  private static let login = "https://login.example"

  private static let stores: [(Words, String, StoreLocation.Source)] = [
    (Words(file: "/a.db", environment: everywhere, login: login), "/a.db", .option),
    (Words(remote: "https://a.example", environment: everywhere, login: login), "https://a.example", .option),
    (Words(environment: everywhere, login: login), "/b.db", .environment),
    (Words(environment: url, login: login), "https://url.example", .environment),
    (Words(environment: ["QODRYX_DB": "", "QODRYX_URL": ""], login: login), login, .login),
    (Words(environment: ["QODRYX_DB": "", "XDG_DATA_HOME": "/data"]), "/data/qodryx/qodryx.db", .standard),
    (Words(environment: ["XDG_DATA_HOME": "x"]), "/home/ops1/.local/share/qodryx/qodryx.db", .standard),
    (Words(), "/home/ops1/.local/share/qodryx/qodryx.db", .standard),
  ]

  @Test(arguments: stores)
  func nearestWordDecidesWhereTheStoreIs(words: Words, place: String, source: StoreLocation.Source) throws {
    let location = try StoreLocation(
      file: words.file,
      remote: words.remote,
      surroundings: Surroundings(environment: words.environment, homeDirectory: "/home/ops1"),
      login: { try words.login.map { try Endpoint($0) } }
    )
    let expected: StoreLocation.Place =
      place.hasPrefix("/") ? .file(place) : .server(try Endpoint(place))
    #expect(location.place == expected)
    #expect(location.source == source)
  }

  private static let servers: [(String?, Words, String, StoreLocation.Source)] = [
    ("https://x.example", Words(environment: everywhere, login: login), "https://x.example", .option),
    (nil, Words(remote: "https://a.example", environment: url, login: login), "https://a.example", .option),
    (nil, Words(environment: everywhere, login: login), "https://url.example", .environment),
    (nil, Words(environment: ["QODRYX_DB": "/b.db"], login: login), login, .login),
    (nil, Words(environment: ["QODRYX_DB": "/b.db"]), "https://api.qodryx.com", .standard),
  ]

  @Test(arguments: servers)
  func nearestWordDecidesWhichServerIsAsked(
    address: String?,
    words: Words,
    server: String,
    source: StoreLocation.Source
  ) throws {
    let location = try ServerLocation(
      address: address,
      remote: words.remote,
      surroundings: Surroundings(environment: words.environment, homeDirectory: "/home/ops1"),
      login: { try words.login.map { try Endpoint($0) } }
    )
    #expect(location.endpoint.base == server)
    #expect(location.source == source)
  }

  @Test func contradictionsAreUsageErrors() async throws {
    let desk = try Desk()
    for arguments in [
      ["keys", "list", "--db", desk.file, "--remote", "https://a.example"],
      ["keys", "list", "--db", desk.file, "--token-file", "x"],
      ["keys", "list", "--token-file", "x"],
      ["keys", "list", "--remote", ""],
      ["projects", "list", "--db", desk.file],
      ["auth", "status", "https://a.example", "--remote", "https://a.example"],
      ["check", "--stdin", "--token-file", "-"],
    ] {
      let outcome = await desk.run(arguments: arguments)
      #expect(outcome.status == .usage, "\(arguments)")
      #expect(outcome.errors.contains("--"), "\(arguments)")
    }
  }

  @Test(arguments: [
    "http://keys.example.com", "http://10.0.0.5:8080", "http://127.0.0.1.example.com", "ftp://a", "x",
    "https://",
  ])
  func addressThatIsNotSecureIsRefused(address: String) async throws {
    let desk = try Desk()
    desk.environment["QODRYX_API_KEY"] = await desk.create("deploy")
    desk.leaveStore()
    for arguments in [
      ["keys", "list", "--remote", address], ["projects", "list", "--remote", address],
      ["auth", "login", address, "--token", "-"],
    ] {
      let outcome = await desk.run(arguments: arguments)
      #expect(outcome.status == .usage)
      #expect(outcome.errors.contains(address))
    }
    desk.environment["QODRYX_URL"] = address
    #expect(await desk.run("user").errors.contains("QODRYX_URL: "))
  }
}

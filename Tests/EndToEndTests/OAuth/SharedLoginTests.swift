import Foundation
import ProgramTesting
import Testing

/// Several processes that work with one login.
@Suite(.enabled(if: Curl.isInstalled, Tool.advice("curl")))
struct SharedLoginTests {
  let store: OwnStore
  let server: OwnServer
  let machine: OtherMachine

  init() throws {
    store = try OwnStore()
    server = try OwnServer(store)
    machine = try OtherMachine()
    let (login, _) = try machine.logIn(to: server, as: try store.createAdministrator())
    try #require(login.status == .exited(0), "\(login.errors)")
  }

  /// Tokens that the server has given so far.
  private var issued: Int {
    server.daemon.printed.matches(of: /route=\/oauth\/token status=200/).count
  }

  /// Lets the login be an hour old, in the words of its own file.
  private func age() throws {
    let kept = try String(contentsOfFile: machine.credentialsFile, encoding: .utf8)
    let aged = kept.replacing(/\d{4}-\d\d-\d\dT[0-9:.]+Z/, with: "2020-01-01T00:00:00.000Z")
    try #require(aged != kept)
    // In place, since only its owner may read it.
    let file = try #require(FileHandle(forWritingAtPath: machine.credentialsFile))
    try file.truncate(atOffset: 0)
    try file.write(contentsOf: Data(aged.utf8))
    try file.close()
  }

  @Test func loginIsRenewedOnceHoweverManyNeedItAtOnce() throws {
    let old = try machine.accessToken()
    for round in 1...3 {
      try age()
      let before = issued

      let processes = try (0..<4).map { _ in try machine.terminal("projects", "list") }

      for process in processes {
        #expect(try process.waitForExit(within: .seconds(15)) == .exited(0), "\(process.text)")
      }
      #expect(issued == before + 1, "round \(round)")
    }

    // The family lives, nobody took anybody for a thief, and nobody asks without need.
    let before = issued
    #expect(try machine.accessToken() != old)
    #expect(try machine.run("auth", "status").status == .exited(0))
    #expect(issued == before)
    #expect(try !store.run("audit", "list", "--json").output.contains("oauth.refresh_reused"))
  }

  @Test func processesThatLoseARaceWithLogoutSayHowToGoOn() throws {
    try age()
    let kept = try Data(contentsOf: URL(filePath: machine.credentialsFile))
    #expect(try machine.run("auth", "logout").status == .exited(0))
    // Another machine that has a copy of the file, as a backup has.
    let other = try OtherMachine()
    try FileManager.default.createDirectory(
      atPath: other.folder.path(of: "config/qodryx"),
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    let isMade = FileManager.default.createFile(
      atPath: other.credentialsFile,
      contents: kept,
      attributes: [.posixPermissions: 0o600]
    )
    try #require(isMade)

    let refused = try other.run("projects", "list")

    #expect(refused.status != .exited(0))
    #expect(refused.errors.contains("qodryx auth login"), "\(refused.errors)")
    #expect(!refused.errors.contains("qx_refresh_"))
  }
}

import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI
import SQLiteStore
import Synchronization
import Testing

@testable import Commands

@Suite struct DeviceLoginTests {
  /// A desk with a store that has nothing in it but what every store has.
  private func desk() async throws -> Desk {
    let desk = try Desk()
    _ = await desk.create("first")
    desk.leaveStore()
    return desk
  }

  @Test func loginThroughSSHIsApprovedElsewhere() async throws {
    let desk = try await desk()
    try await desk.withServer { address async throws in
      let login = await desk.logIn(to: address)
      #expect(login.status == .success)
      #expect(login.output.isEmpty)
      #expect(login.errors.contains("  in a dashboard on that store: tab Apps\n"))
      #expect(login.errors.contains("  or in a browser: \(address)/oauth/device\n"))
      #expect(login.errors.contains(#/\n  \|    [B-Z]{4}-[B-Z]{4}    \|\n/#))
      #expect(login.errors.contains("Waiting 10 minutes at most. Ctrl-C gives up"))
      #expect(login.errors.contains("Logged in to \(address)\n  As       ops1 (a person)\n"))
      #expect(login.errors.contains(#/  Token    qodryx CLI \(grt_[0-9A-Z]+, access token\)/#))
      #expect(login.errors.contains("  Scopes   \(ScopeSet(Scope.all).joined)\n"))
      #expect(!login.errors.contains("qx_"))
      #expect(
        try FileManager.default.attributesOfItem(atPath: desk.credentialsFile)[.posixPermissions] as? Int
          == 0o600
      )
      // Every command works with it: the platform's, and those on keys.
      #expect(await desk.run("keys", "list").output.contains("first"))
      #expect(await desk.run("projects", "list").status == .success)

      let status = await desk.run("auth", "status")
      #expect(status.status == .success)
      #expect(status.lines[1] == "  From     the login (OAuth, renews itself)")
      #expect(status.output.contains(", renewed before\n"))
      #expect(await desk.run("auth", "status", "--json").output.contains(#""login_kind" : "oauth""#))
      let grants = await desk.run("apps", "grants")
      #expect(grants.output.contains("qodryx CLI on ops-7"))
    }
  }

  @Test func logoutRevokesOnTheServer() async throws {
    let desk = try await desk()
    try await desk.withServer { address async throws in
      _ = await desk.logIn(to: address)
      let token = await desk.run("auth", "token").output
      #expect(token.hasPrefix("qx_oauth_"))
      let before = await desk.run("user", "--remote", address, "--token-file", "-", input: token)
      #expect(before.status == .success)
      let logout = await desk.run("auth", "logout")
      #expect(logout.status == .success)
      #expect(logout.errors == "Logged out of \(address). The login is revoked there.\n")
      #expect(!FileManager.default.fileExists(atPath: desk.credentialsFile))
      let after = await desk.run("user", "--remote", address, "--token-file", "-", input: token)
      #expect(after.status == .refused)
      #expect(try await desk.withStore { try await $0.grants(GrantQuery()).total } == 0)
    }
  }

  @Test func logoutFromAServerThatIsAwayForgetsAndSaysSo() async throws {
    let desk = try await desk()
    let place = Mutex("")
    try await desk.withServer { address async throws in
      _ = await desk.logIn(to: address)
      place.withLock { $0 = address }
    }
    let logout = await desk.run("auth", "logout", place.withLock { $0 })
    #expect(logout.status == .storeUnavailable)
    #expect(logout.errors.contains("is forgotten here, but could not be revoked"))
    #expect(!FileManager.default.fileExists(atPath: desk.credentialsFile))
  }

  @Test func loginReplacesTheOneBefore() async throws {
    let desk = try await desk()
    try await desk.withServer { address async throws in
      _ = await desk.logIn(to: address)
      let old = await desk.run("auth", "token").output
      #expect(await desk.logIn(to: address).status == .success)
      let user = await desk.run("user", "--remote", address, "--token-file", "-", input: old)
      #expect(user.status == .refused)
      #expect(await desk.run("keys", "list").status == .success)
      #expect(try await desk.withStore { try await $0.grants(GrantQuery()).total } == 1)
    }
  }

  @Test func deniedLoginKeepsNothing() async throws {
    let desk = try await desk()
    try await desk.withServer { address async throws in
      let login = await desk.run("auth", "login", address, "--device") { bystander, _ in
        await bystander.run("approvals", "deny", try bystander.code)
      }
      #expect(login.status == .refused)
      #expect(login.errors.hasSuffix("qodryx: the login was denied: nothing has changed\n"))
      #expect(!FileManager.default.fileExists(atPath: desk.credentialsFile))
    }
  }

  @Test func loginThatNobodyApprovesEndsByItself() async throws {
    let desk = try await desk()
    let clock = desk.clock
    try await desk.withServer { address async throws in
      let login = await desk.run("auth", "login", address, "--device") { _, _ in clock.advance(by: 200) }
      #expect(login.status == .refused)
      #expect(login.errors.hasSuffix("qodryx: nobody approved the login in time: nothing has changed\n"))
      #expect(!FileManager.default.fileExists(atPath: desk.credentialsFile))
    }
  }

  /// RFC 8628, section 3.5.
  @Test func deviceAsksLessOftenWhenToldTo() async throws {
    let desk = try await desk()
    let clock = desk.clock
    let pauses = Mutex<[Duration]>([])
    try await desk.withServer { address async throws in
      let login = await desk.run("auth", "login", address, "--device") { bystander, pause in
        let number = pauses.withLock { pauses in
          pauses.append(pause)
          return pauses.count
        }
        // The device's clock runs faster than the server's, once.
        clock.advance(by: number == 2 ? 1 : Double(pause.components.seconds))
        if number == 4 { await bystander.run("approvals", "approve", try bystander.code) }
      }
      #expect(login.status == .success)
      #expect(pauses.withLock { $0 } == [.seconds(5), .seconds(5), .seconds(10), .seconds(10)])
    }
  }

  @Test func loginAsksForNoMoreThanItIsTold() async throws {
    let desk = try await desk()
    try await desk.withServer { address async throws in
      let login = await desk.logIn(to: address, "--scope", "read:projects,read:keys")
      #expect(login.errors.contains("  Scopes   read:projects read:keys\n"))
      #expect(await desk.run("keys", "revoke", "first", "--yes").status == .refused)
      #expect(try await desk.key("first").revokedAt == nil)
    }
  }

  @Test func approverMayAllowLess() async throws {
    let desk = try await desk()
    try await desk.withServer { address async throws in
      let login = await desk.run("auth", "login", address, "--device", "--json") { bystander, _ in
        await bystander.run("approvals", "approve", try bystander.code, "--scope", "read:keys")
      }
      #expect(login.status == .success)
      let user = try WireFormat.decode(UserRecord.self, from: Data(login.output.utf8))
      #expect(user.credential.scopes == [Scope(.read, .keys)])
    }
  }

  @Test func serverThatCallsItselfAnotherIsNotLoggedInTo() async throws {
    let desk = try await desk()
    try await desk.withServer(as: "https://keys.example.com") { address async throws in
      let login = await desk.run("auth", "login", address, "--device")
      #expect(login.status == .refused)
      #expect(login.errors.contains("says that it is https://keys.example.com"))
      #expect(!FileManager.default.fileExists(atPath: desk.credentialsFile))
      #expect(try await desk.withStore { try await $0.pendingApprovals() }.isEmpty)
    }
  }

  @Test func waysToLogInAreNotMixed() async throws {
    let desk = try Desk()
    for arguments in [
      ["--device", "--browser"], ["--token", "-", "--device"], ["--token", "-", "--scope", "read:keys"],
      ["--token-file", "x", "--browser"], ["--scope", "read:everything"],
    ] {
      let login = await desk.run(arguments: ["auth", "login", "http://127.0.0.1:9"] + arguments)
      #expect(login.status == .usage)
    }
  }

  @Test(arguments: [
    (["SSH_CONNECTION": "a", "DISPLAY": ":0"], LoginMethod.device),
    (["SSH_TTY": "/dev/pts/1", "WAYLAND_DISPLAY": "wayland-0"], .device),
    (["DISPLAY": ":0"], .browser),
    (["WAYLAND_DISPLAY": "wayland-0", "SSH_TTY": ""], .browser),
  ])
  func wayFollowsTheSurroundings(_ environment: [String: String], _ method: LoginMethod) {
    #expect(LoginMethod(Surroundings(environment: environment, homeDirectory: "/")) == method)
  }

  #if os(Linux)
    @Test func withoutADisplayTheDeviceIsTheWay() {
      #expect(LoginMethod(Surroundings(environment: [:], homeDirectory: "/")) == .device)
    }
  #endif
}

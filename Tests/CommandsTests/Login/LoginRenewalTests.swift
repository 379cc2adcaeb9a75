import Credentials
import CredentialsTesting
import Foundation
import Qodryx
import SQLiteStore
import Testing

@testable import Commands

@Suite struct LoginRenewalTests {
  private func withLogin(_ work: (Desk, _ address: String) async throws -> Void) async throws {
    let desk = try Desk()
    _ = await desk.create("first")
    desk.leaveStore()
    try await desk.withServer { address async throws in
      let login = await desk.logIn(to: address)
      #expect(login.status == .success)
      try await work(desk, address)
    }
  }

  private func lines(of desk: Desk) throws -> [Substring] {
    try String(contentsOfFile: desk.credentialsFile, encoding: .utf8).split(separator: "\n")
  }

  @Test func loginOutlivesItsAccessTokens() async throws {
    try await withLogin { desk, _ async throws in
      let first = await desk.run("auth", "token").output
      desk.clock.advance(by: 3_000)
      #expect(await desk.run("auth", "token").output == first)
      // A minute before its end it is renewed, while the old one still works.
      desk.clock.advance(by: 541)
      let second = await desk.run("auth", "token").output
      #expect(second.hasPrefix("qx_oauth_"))
      #expect(second != first)
      for _ in 0..<5 {
        desk.clock.advance(by: 86_400)
        #expect(await desk.run("keys", "list").output.contains("first"))
      }
      #expect(try lines(of: desk).count == 2)
      let attributes = try FileManager.default.attributesOfItem(atPath: desk.credentialsFile)
      #expect(attributes[.posixPermissions] as? Int == 0o600)
    }
  }

  /// Nobody may use one refresh token twice: the server would take that for theft.
  @Test func processesThatRenewAtOnceShareOneRenewal() async throws {
    try await withLogin { desk, address async throws in
      for _ in 0..<3 {
        desk.clock.advance(by: 3_600)
        var tokens: [String] = []
        try await withThrowingTaskGroup(of: (ProgramStatus, String).self) { group in
          for _ in 0..<8 {
            let output = RecordingSink()
            let program = Program(session: desk.session(output: output))
            group.addTask { (await program.run(["auth", "token", address]), output.text) }
          }
          for try await (status, token) in group {
            #expect(status == .success)
            tokens.append(token)
          }
        }
        #expect(Set(tokens).count == 1)
        #expect(tokens.first?.hasPrefix("qx_oauth_") == true)
      }
      #expect(await desk.run("keys", "list").status == .success)
      let audit = await desk.run("audit", "list")
      #expect(!audit.output.contains("refresh_reused"))
      #expect(try await desk.withStore { try await $0.grants(GrantQuery()).total } == 1)
    }
  }

  /// Two that work on at the same time, as a dashboard and a command do.
  @Test func longLivedSessionsTakeOverWhatTheOtherRenewed() async throws {
    try await withLogin { desk, address async throws in
      let endpoint = try Endpoint(address)
      let sessions = [desk.session(), desk.session()]
      let sources = try sessions.map { session in
        let login = try #require(try session.credentialsFile.login(to: endpoint))
        return session.renewal(of: endpoint).credential(of: login)
      }
      func text(_ number: Int) async throws -> String {
        try await sources[number].credential().withBytes { String(decoding: $0, as: UTF8.self) }
      }
      for _ in 0..<3 {
        desk.clock.advance(by: 3_600)
        let first = try await text(0)
        #expect(try await text(1) == first)
      }
      // One that a server refuses is renewed before its end.
      let refused = try await sources[0].credential()
      let other = try #require(try await sources[0].credential(insteadOf: refused))
      #expect(other !== refused)
      #expect(await desk.run("keys", "list").status == .success)
      #expect(try await desk.withStore { try await $0.grants(GrantQuery()).total } == 1)
    }
  }

  @Test func revokedLoginIsSaidToHaveEnded() async throws {
    try await withLogin { desk, address async throws in
      let grant = try await desk.withStore { try await $0.grants(GrantQuery()).grants[0] }
      _ = await desk.run("apps", "revoke-grant", grant.id.rawValue, "--yes", "--db", desk.file)
      for arguments in [["keys", "list"], ["projects", "list"], ["auth", "token"], ["auth", "status"]] {
        desk.clock.advance(by: 3_600)
        let outcome = await desk.run(arguments: arguments)
        #expect(outcome.status == .refused)
        #expect(outcome.errors.contains("the login to 127.0.0.1"))
        #expect(outcome.errors.contains("has ended: log in again: qodryx auth login \(address)"))
      }
      // Logging in again mends it.
      #expect(await desk.logIn(to: address).status == .success)
      #expect(await desk.run("keys", "list").status == .success)
    }
  }

  @Test func whoHasLoggedOutMeanwhileIsNotLoggedInAgain() async throws {
    try await withLogin { desk, address async throws in
      let endpoint = try Endpoint(address)
      let session = desk.session()
      let login = try #require(try session.credentialsFile.login(to: endpoint))
      let source = session.renewal(of: endpoint).credential(of: login)
      _ = await desk.run("auth", "logout", address)
      desk.clock.advance(by: 3_600)
      await #expect(throws: KeyStoreError.self) { try await source.credential() }
      #expect(!FileManager.default.fileExists(atPath: desk.credentialsFile))
    }
  }
}

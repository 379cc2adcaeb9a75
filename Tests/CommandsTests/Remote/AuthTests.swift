import Credentials
import Foundation
import QodryxAPI
import Testing

@testable import Commands

@Suite struct AuthTests {
  private static func body(_ secret: String) -> Substring { secret.dropFirst(12) }

  @Test func loginIsKeptAndUsed() async throws {
    let desk = try Desk()
    let token = await desk.createToken("laptop", scope: "read:keys,write:keys")
    desk.leaveStore()
    try await desk.withServer { address async throws in
      let login = await desk.run("auth", "login", address, "--token", "-", input: token + "\n")
      #expect(login.status == .success)
      #expect(login.output.isEmpty)
      #expect(login.errors.contains("Logged in to \(address)\n  As       ops1 (a person)\n"))
      #expect(login.errors.contains("  Scopes   read:keys write:keys\n  Expires  never\n"))
      #expect(!login.errors.contains(Self.body(token)))
      #expect(
        try FileManager.default.attributesOfItem(atPath: desk.credentialsFile)[.posixPermissions] as? Int
          == 0o600
      )

      let status = await desk.run("auth", "status")
      #expect(status.status == .success)
      #expect(status.lines[0] == address)
      #expect(status.lines[1] == "  From     the login")
      #expect(status.lines.contains("  Works    yes"))
      #expect(!(status.output + status.errors).contains(Self.body(token)))

      #expect(await desk.run("auth", "token").output == token + "\n")
      #expect(await desk.run("auth", "token").errors.isEmpty)
      // The login is where the store is, too.
      #expect(await desk.run("tokens", "list").output.contains("laptop"))

      let logout = await desk.run("auth", "logout")
      #expect(logout.status == .success)
      #expect(!FileManager.default.fileExists(atPath: desk.credentialsFile))
      #expect(await desk.run("auth", "logout", address).status == .refused)
      let nothing = await desk.run("auth", "status", address)
      #expect(nothing.status == .refused)
      #expect(nothing.errors.contains("qodryx auth login \(address)"))
      #expect(await desk.run("auth", "token", address).status == .refused)
    }
  }

  @Test func tokenAmongTheArgumentsWorksAndWarnsOnce() async throws {
    let desk = try Desk()
    let token = await desk.createToken("laptop", scope: "read:keys")
    try await desk.withServer { address async throws in
      desk.environment = ["LANG": "C.UTF-8", "QODRYX_URL": address]
      let login = await desk.run("auth", "login", "--token", token)
      #expect(login.status == .success)
      #expect(login.errors.hasSuffix("Set, and asked before the login: QODRYX_URL\n"))
      #expect(login.errors.ranges(of: "can be seen by others").count == 1)
      #expect(!login.errors.contains(Self.body(token)))
      #expect(await desk.run("auth", "login", "--token=\(token)", "--quiet").errors.isEmpty)
    }
  }

  @Test func terminalIsAskedWithoutEcho() async throws {
    let desk = try Desk()
    let token = await desk.createToken("laptop", scope: "read:keys")
    desk.leaveStore()
    try await desk.withServer { address async throws in
      desk.isTerminal = true
      let login = await desk.run("auth", "login", address, "--token", "-", input: token + "\n")
      #expect(login.status == .success)
      #expect(login.errors.hasPrefix("Paste the credential for 127.0.0.1:"))
      #expect(await desk.run("auth", "login", address, "--token", "-", input: "\n").status == .usage)
    }
  }

  @Test func tokenThatIsNotAcceptedIsNotKept() async throws {
    let desk = try Desk()
    let token = await desk.createToken("laptop", scope: "read:keys")
    _ = await desk.run("tokens", "revoke", "laptop", "--yes")
    desk.leaveStore()
    try await desk.withServer { address async throws in
      let revoked = await desk.run("auth", "login", address, "--token", "-", input: token)
      #expect(revoked.status == .refused)
      #expect(revoked.errors.contains("does not accept the credential from standard input"))
      let mistyped = await desk.run("auth", "login", address, "--token", "-", input: "qx_pat_abc123")
      #expect(mistyped.status == .usage)
      #expect(mistyped.errors.contains("is no token"))
      for outcome in [revoked, mistyped] {
        #expect(outcome.output.isEmpty)
        #expect(!outcome.errors.contains(Self.body(token)))
        #expect(!outcome.errors.contains("abc123"))
      }
      #expect(await desk.run("auth", "login", address, "--token", "-", input: "\n").status == .usage)
      #expect(await desk.run("auth", "login", address, "--token", "-", input: "a\nb\n").status == .usage)
    }
    #expect(!FileManager.default.fileExists(atPath: desk.credentialsFile))
  }

  @Test func statusSaysWhichCredentialCounts() async throws {
    let desk = try Desk()
    let token = await desk.createToken("laptop", scope: "read:keys")
    let key = await desk.create("deploy")
    let file = desk.folder.appending(path: "deploy.token").path
    try Data((await desk.createToken("backup", scope: "read:keys") + "\n").utf8).write(
      to: URL(filePath: file)
    )
    desk.leaveStore()
    try await desk.withServer { address async throws in
      _ = await desk.run("auth", "login", address, "--token", "-", input: token)
      #expect(try await desk.status().user?.credential.name == "laptop")
      #expect(try await desk.status().credentialFrom == "login")
      desk.environment["QODRYX_API_KEY"] = key
      #expect(try await desk.status().user?.credential.name == "deploy")
      #expect(try await desk.status().credentialFrom == "environment")
      #expect(await desk.run("auth", "status").lines[1] == "  From     QODRYX_API_KEY, instead of the login")
      #expect(try await desk.status("--token-file", file).user?.credential.name == "backup")
      #expect(try await desk.status("--token-file", file).credentialFrom == "token_file")
      #expect(try await desk.status("--token-file", "-", input: token).user?.credential.name == "laptop")

      desk.environment["QODRYX_API_KEY"] = "qx_live_wrong"
      let refused = await desk.run("auth", "status")
      #expect(refused.status == .refused)
      #expect(refused.lines.contains("  Works    no"))
      #expect(refused.errors.contains("unset it to use the login"))
      desk.environment["QODRYX_API_KEY"] = "with blanks"
      #expect(await desk.run("auth", "status").status == .usage)
      #expect(await desk.run("user", "--token-file", desk.folder.path + "/none").status == .usage)
      #expect(await desk.run("user", "--token-file", desk.folder.path).status == .usage)
    }
    let gone = await desk.run("auth", "status", "--token-file", file)
    #expect(gone.status == .storeUnavailable)
    #expect(gone.errors.contains("cannot be reached"))
  }
}

extension Desk {
  fileprivate struct Status: Decodable {
    let credentialFrom: String
    let accepted: Bool
    let user: UserRecord?

    enum CodingKeys: String, CodingKey {
      case credentialFrom = "credential_from"
      case accepted
      case user
    }
  }

  fileprivate func status(_ arguments: String..., input: String = "") async throws -> Status {
    let outcome = await run(arguments: ["auth", "status", "--json"] + arguments, input: input)
    return try WireFormat.decode(Status.self, from: Data(outcome.output.utf8))
  }
}

import Credentials
import CredentialsTesting
import Foundation
import QodryxAPI
import SQLiteStore
import Testing

@testable import Commands

@Suite struct ProjectsTests {
  /// `export QODRYX_API_KEY=…; qodryx projects list`
  @Test func documentsExampleWorks() async throws {
    let desk = try Desk()
    let key = await desk.create("deploy", scope: "read:projects,write:projects")
    try await desk.withServer { address async throws in
      desk.environment = ["LANG": "C.UTF-8", "QODRYX_API_KEY": key, "QODRYX_URL": address]
      let empty = await desk.run("projects", "list")
      #expect(empty.status == .success)
      #expect(empty.output.isEmpty)
      #expect(empty.errors.contains("qodryx projects create NAME"))

      let created = await desk.run("projects", "create", "website", "--description", "what customers see")
      #expect(created.status == .success)
      #expect(created.lines.count == 1)
      #expect(created.lines[0].hasPrefix("prj_"))
      let list = await desk.run("projects", "list")
      #expect(list.status == .success)
      #expect(list.lines.count == 2)
      #expect(list.lines[0].hasPrefix("NAME"))
      #expect(list.lines[1].contains("website  \(created.lines[0])  23 Nov 2026  ops1"))
      #expect(list.lines[1].hasSuffix("what customers see"))
      #expect(list.errors.isEmpty)
      #expect(await desk.run("projects").output == list.output)
    }
  }

  @Test func listGoesToTheEndOrToTheLimit() async throws {
    let desk = try Desk()
    let key = await desk.create("deploy")
    try await desk.withStore { store in
      for number in 1...203 {
        desk.clock.advance(by: 1)
        _ = try await store.createProject(name: "project \(number)", description: "", by: .ops1)
      }
    }
    try await desk.withServer { address async throws in
      desk.environment = ["QODRYX_API_KEY": key, "QODRYX_URL": address]
      let all = try await desk.projects()
      #expect(all.data.count == 203)
      #expect(all.data.first?.name == "project 203")
      #expect(all.nextCursor == nil)
      let some = try await desk.projects("--limit", "202")
      #expect(some.data == Array(all.data.prefix(202)))
      let cursor = try #require(some.nextCursor)
      #expect(try await desk.projects("--cursor", cursor).data == Array(all.data.suffix(1)))
      #expect(await desk.run("projects", "list", "--limit", "1").errors.contains("add --cursor"))
      #expect(await desk.run("projects", "list", "--limit", "0").status == .usage)
      #expect(await desk.run("projects", "list", "--cursor", "?").status == .usage)
    }
  }

  @Test func projectIsDeletedDeliberately() async throws {
    let desk = try Desk()
    let key = await desk.create("deploy", scope: "read:projects,write:projects")
    try await desk.withServer { address async throws in
      desk.environment = ["QODRYX_API_KEY": key, "QODRYX_URL": address]
      let id = await desk.run("projects", "create", "website").lines[0]
      _ = await desk.run("projects", "create", "Shop")
      #expect(await desk.run("projects", "delete", "website").status == .usage)
      desk.isTerminal = true
      #expect(await desk.run("projects", "delete", id, input: "shop\n").status == .refused)
      #expect(try await desk.projects().data.count == 2)
      #expect(await desk.run("projects", "delete", id, input: "website\n").status == .success)
      desk.isTerminal = false
      #expect(await desk.run("projects", "delete", "shop", "--yes").status == .success)
      #expect(try await desk.projects().data.isEmpty)
      #expect(await desk.run("projects", "delete", id, "--yes").status == .refused)
      #expect(await desk.run("projects", "delete", "shop", "--yes").status == .refused)
    }
  }

  @Test func refusalsSayWhatToDo() async throws {
    let desk = try Desk()
    let reader = await desk.create("reader")
    let slow = await desk.run("keys", "create", "slow", "--scope", "read:projects", "--rate-limit", "1")
      .lines[0]
    try await desk.withServer { address async throws in
      desk.environment = ["QODRYX_URL": address]
      let nobody = await desk.run("projects", "list")
      #expect(nobody.status == .refused)
      #expect(nobody.errors.contains("there is no credential for 127.0.0.1"))

      desk.environment["QODRYX_API_KEY"] = reader
      let scopeless = await desk.run("projects", "create", "website")
      #expect(scopeless.status == .refused)
      #expect(scopeless.errors.contains("write:projects"))

      desk.environment["QODRYX_API_KEY"] = slow
      #expect(await desk.run("projects", "list").status == .success)
      let tooMany = await desk.run("projects", "list")
      #expect(tooMany.status == .storeUnavailable)
      #expect(tooMany.errors.contains("try again in 60 s"))

      desk.environment["QODRYX_API_KEY"] = String(reader.dropLast()) + (reader.hasSuffix("0") ? "1" : "0")
      let unknown = await desk.run("projects", "list")
      #expect(unknown.status == .refused)
      #expect(unknown.errors.contains("does not accept the credential from QODRYX_API_KEY"))
      #expect(await desk.run("projects", "create", "").status == .refused)

      for outcome in [nobody, scopeless, tooMany, unknown] {
        #expect(outcome.output.isEmpty)
        #expect(outcome.errors.count(where: \.isNewline) == 1)
        #expect(!outcome.errors.contains(reader.dropFirst(12).dropLast()))
      }
    }
    let gone = await desk.run("projects", "list")
    #expect(gone.status == .storeUnavailable)
    #expect(gone.errors.contains("check the address and the network"))
  }

  @Test func userSaysWhoAndWhat() async throws {
    let desk = try Desk()
    let key = await desk.create("deploy", scope: "read:projects,write:projects")
    try await desk.withServer { address async throws in
      desk.environment = ["QODRYX_API_KEY": key, "QODRYX_URL": address]
      let user = await desk.run("user")
      #expect(user.status == .success)
      #expect(user.lines[0] == "As       ops1 (a service)")
      #expect(user.lines[1].hasPrefix("Key      deploy (key_"))
      #expect(user.lines[2] == "Scopes   read:projects write:projects")
      let json = await desk.run("user", "--json")
      let record = try WireFormat.decode(UserRecord.self, from: Data(json.output.utf8))
      #expect(record.credential.name == "deploy")
    }
  }
}

extension Desk {
  fileprivate func projects(_ arguments: String...) async throws -> RecordList<ProjectRecord> {
    let outcome = await run(arguments: ["projects", "list", "--json"] + arguments)
    return try WireFormat.decode(RecordList<ProjectRecord>.self, from: Data(outcome.output.utf8))
  }
}

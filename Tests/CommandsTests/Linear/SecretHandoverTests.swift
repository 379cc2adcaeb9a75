import Credentials
import CredentialsTesting
import Foundation
import Synchronization
import Testing

@testable import Commands

@Suite struct SecretHandoverTests {
  private static let creation: [Answer] = ["create deploy", "1", "", "", "", "", "", "1", "yes"]

  @Test func secretIsShownOnlyWhereSomebodyAsksForIt() async throws {
    let desk = try Desk()
    let before = Mutex("")
    let outcome = await desk.converse(
      Self.creation + [
        .heard { said in
          before.withLock { $0 = said }
          return "show"
        },
        .heard { String($0.split(separator: "\n").last { $0.hasPrefix("qx_live_") }?.suffix(4) ?? "") },
        "quit",
      ]
    )
    #expect(outcome.status == .success)
    let saidBefore = before.withLock { $0 }
    #expect(!saidBefore.contains(/qx_live_[0-9A-Za-z]{38}/))
    #expect(saidBefore.contains("stays in the scrollback"))
    let secret = try #require(outcome.output.firstMatch(of: /\nqx_live_[0-9A-Za-z]{38}\n/)).output
    #expect(outcome.output.contains("deploy is saved."))
    #expect(try await desk.key("deploy").savedAt != nil)
    #expect(await desk.run("check", "--stdin", input: String(secret)).status == .success)
  }

  @Test func fileIsOfferedFirstAndReadableByItsOwnerAlone() async throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: "deploy.key").path
    let outcome = await desk.converse(Self.creation + ["", .text(path), "saved", "quit"])
    #expect(outcome.status == .success)
    #expect(!outcome.output.contains(/qx_live_[0-9A-Za-z]{38}/))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let secret = try String(contentsOfFile: path, encoding: .utf8)
    #expect(await desk.run("check", "--stdin", input: secret).status == .success)
    #expect(try await desk.key("deploy").savedAt != nil)
  }

  @Test func fileThatExistsIsNeverReplaced() async throws {
    let desk = try Desk()
    let path = desk.folder.appending(path: "mine").path
    try "mine".write(toFile: path, atomically: true, encoding: .utf8)
    let outcome = await desk.converse(Self.creation + ["file", .text(path), "leave", "yes", "quit"])
    // Its path may be long, and the line then broken.
    let words = outcome.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("exists already: name another file."))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test func secretThatNobodyConfirmedIsMarked() async throws {
    for leaving in [["leave", "yes", "list", "quit"], ["cancel", "list", "quit"], [.interruption, "list"]]
      as [[Answer]]
    {
      let desk = try Desk()
      let outcome = await desk.converse(Self.creation + leaving)
      #expect(outcome.status == .success)
      #expect(outcome.output.contains("nobody has confirmed to have its secret: `rotate`"))
      #expect(outcome.output.contains("1 deploy: live, prod, NEVER CONFIRMED SAVED, never used"))
      #expect(try await desk.key("deploy").savedAt == nil)
    }
  }

  @Test func endOfAScriptBeforeTheSecretIsReported() async throws {
    let desk = try Desk()
    let outcome = await desk.speak("create deploy", "1", "", "", "", "", "", "1", "yes")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains("the input ended before anybody had the secret of deploy"))
    #expect(try await desk.key("deploy").savedAt == nil)
  }

  @Test func wrongCharactersAreNoProof() async throws {
    let desk = try Desk()
    let outcome = await desk.converse(
      Self.creation + ["show", "!!!!", "saved", "leave", "no", "leave", "yes", "quit"]
    )
    #expect(outcome.output.contains("those are not its last four characters"))
    #expect(try await desk.key("deploy").savedAt == nil)
  }

  @Test func examplesKeepTheSecretInTheEnvironment() async throws {
    let outcome = try await Desk().converse(Self.creation + ["examples", "leave", "yes", "quit"])
    #expect(outcome.output.contains("read -rs QODRYX_API_KEY"))
  }
}

import Credentials
import CredentialsTesting
import Foundation
import Testing

@testable import Commands

@Suite struct ConversationTests {
  @Test func helpNamesEveryActionInLinesThatAreNotTooWide() async throws {
    let outcome = try await Desk().speak("help")
    #expect(outcome.status == .success)
    for action in LinearAction.registry {
      #expect(outcome.output.contains("\n  \(action.name)"), "\(action.name) is missing")
    }
    for line in outcome.lines where !line.hasPrefix("Store:") {
      #expect(line.count <= Conversation.width, "\(line)")
    }
  }

  @Test func helpOfACommandSaysMore() async throws {
    let outcome = try await Desk().speak("help list", "help revoke")
    #expect(outcome.output.contains("States behind is: any, active, overdue,"))
    #expect(outcome.output.contains("revoke [key, …]: end a key for good\nIt changes the store."))
  }

  @Test func wrongAnswerOfAPersonIsExplainedAndAskedAgain() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let outcome = await desk.converse(["create", "deploy", "release", "cancel", "quit"])
    #expect(outcome.status == .success)
    #expect(outcome.output.contains("That will not do: key_"))
    #expect(outcome.output.contains("is called \"deploy\" already."))
    #expect(outcome.output.contains("Type, 1 to 3 (Enter: 1):"))
    #expect(outcome.output.contains("Left without a change."))
  }

  @Test func wrongAnswerOfAScriptEndsItAndNothingElseIsTakenFromIt() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let outcome = await desk.speak("create", "deploy", "1", "1", "revoke deploy", "", "deploy")
    #expect(outcome.status == .usage)
    #expect(outcome.errors.hasPrefix("qodryx: Name: "))
    #expect(await desk.run("check", "--stdin", input: secret).status == .success)
  }

  @Test func failedCommandEndsAScriptWithItsStatus() async throws {
    let desk = try Desk()
    let outcome = await desk.speak("open nothing", "list")
    #expect(outcome.status == .usage)
    #expect(outcome.errors == "qodryx: there is no key \"nothing\"\n")
    #expect(await desk.speak("frobnicate").errors.contains("there is no command \"frobnicate\""))
  }

  @Test func failedCommandIsToldToAPersonWhoGoesOn() async throws {
    let outcome = try await Desk().converse(["open nothing", "re", "list", "quit"])
    #expect(outcome.status == .success)
    #expect(outcome.output.contains("Not done: there is no key \"nothing\"."))
    #expect(outcome.output.contains("Not done: say which: retire, revoke"))
    #expect(outcome.output.contains("No keys. `create` makes one."))
  }

  @Test func backGoesToTheQuestionBefore() async throws {
    let desk = try Desk()
    let outcome = await desk.speak(
      "create",
      "deploi",
      "back",
      "deploy",
      "test",
      "back",
      "back",
      "",
      "",
      "",
      "",
      "",
      "",
      "",
      "1",
      "back",
      "2",
      "yes",
      "leave",
      "yes"
    )
    #expect(outcome.status == .success)
    let key = try await desk.key("deploy")
    #expect(key.type == .test)
    #expect(key.scopes == [Scope(.write, .projects)])
  }

  @Test(arguments: [["cancel"], ["back"], ["1", "cancel"], ["1", "", "", "", "", "", "1", "no"]])
  func leftQuestionsChangeNothing(answers: [String]) async throws {
    let desk = try Desk()
    let input = ["create deploy"] + answers + ["list"]
    let outcome = await desk.run(arguments: ["--linear"], input: input.map { $0 + "\n" }.joined())
    #expect(outcome.status == .success)
    #expect(outcome.output.contains("Left without a change."))
    #expect(outcome.output.contains("No keys. `create` makes one."))
  }

  @Test func endOfInputInAQuestionChangesNothing() async throws {
    let desk = try Desk()
    let outcome = await desk.speak("create deploy", "1")
    #expect(outcome.status == .refused)
    #expect(outcome.errors.contains("the input ended at a question: nothing has changed"))
    #expect(await desk.speak("list").output.contains("No keys."))
  }

  @Test func interruptionLeavesTheQuestionAndAtTheCommandTheProgram() async throws {
    let desk = try Desk()
    let outcome = await desk.converse([
      "create", "deploy", .interruption, "list", .interruption, "help",
    ])
    #expect(outcome.status == .success)
    #expect(outcome.output.contains("Left without a change."))
    #expect(outcome.output.contains("No keys."))
    #expect(!outcome.output.contains("Everywhere"))
  }

  @Test func questionMarkExplains() async throws {
    let outcome = try await Desk().speak("create deploy", "?", "cancel")
    #expect(outcome.output.contains("The type is part of the key, and cannot be changed."))
    #expect(outcome.output.contains("`back` goes to the question before"))
  }

  @Test func readOnlyRefusesEveryChangeWithTheReason() async throws {
    let desk = try Desk()
    _ = await desk.create("deploy")
    let changes = LinearAction.registry.filter(\.isChange)
    #expect(changes.count > 5)
    for action in changes {
      let outcome = await desk.speak("\(action.name) deploy", options: ["--read-only"])
      #expect(outcome.status == .refused)
      #expect(outcome.errors.contains("opened with --read-only: nothing can be changed"))
    }
    #expect(await desk.speak("open deploy", options: ["--read-only"]).status == .success)
  }

  @Test func textFromElsewhereCannotSteerTheTerminal() async throws {
    let desk = try Desk()
    let outcome = await desk.converse(["open \u{1b}[2Jx", "create \u{1b}]0;x\u{7}", "quit"])
    #expect(!outcome.output.contains("\u{1b}"))
    #expect(!outcome.output.contains("\u{7}"))
  }

  @Test func credentialInTheWrongPlaceIsNotRepeated() async throws {
    let desk = try Desk()
    let secret = await desk.create("deploy")
    let outcome = await desk.converse([.text(secret), .text("open \(secret)"), "quit"])
    #expect(!(outcome.output + outcome.errors).contains(secret.dropFirst(8)))
  }

  @Test func terminalThatShowsNothingElseIsSpokenTo() async throws {
    let desk = try Desk()
    desk.isTerminal = true
    desk.environment["TERM"] = "dumb"
    let outcome = await desk.run(input: "quit\n")
    #expect(outcome.status == .success)
    #expect(outcome.output.contains("qodryx speaks in lines"))
  }

  @Test func longTextIsBrokenAtBlanks() {
    let text = "  " + Array(repeating: "word", count: 30).joined(separator: " ")
    let lines = Conversation.wrapped(text)
    #expect(lines.count == 3)
    #expect(lines.allSatisfy { $0.count <= Conversation.width && $0.hasPrefix("  ") })
    let words = lines.joined(separator: " ").split(separator: " ")
    #expect(words.count == 30)
    let long = String(repeating: "x", count: 100)
    #expect(Conversation.wrapped(long) == [long])
  }
}

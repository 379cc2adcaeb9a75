import Credentials
import CredentialsTesting
import Foundation
import Qodryx
import Synchronization

@testable import Commands

/// What somebody does in another place while a device waits for its approval.
struct Bystander: Sendable {
  /// Where the device shows its code.
  let screen: WatchedSink
  let session: Session
  let file: String

  /// The code on the screen.
  var code: String {
    get throws {
      guard let match = screen.text.firstMatch(of: /[B-Z]{4}-[B-Z]{4}/) else { throw CancellationError() }
      return String(match.output)
    }
  }

  /// Runs a command on the store's own machine.
  @discardableResult
  func run(_ arguments: String...) async -> ProgramStatus {
    await Program(session: session).run(arguments + ["--db", file])
  }
}

extension Desk {
  /// Runs a command that waits for somebody.
  ///
  /// - Parameters:
  ///   - meanwhile: what happens at each pause, with the pause's length. The store's clock stands still meanwhile
  ///     unless it moves it.
  func run(
    _ arguments: String...,
    meanwhile: @escaping @Sendable (Bystander, Duration) async throws -> Void
  ) async -> Outcome {
    await run(waitingWith: arguments, meanwhile: meanwhile)
  }

  /// Logs in as somebody on SSH does whose login is approved at once.
  func logIn(to address: String, _ arguments: String...) async -> Outcome {
    environment["SSH_CONNECTION"] = "10.20.9.1 5000 10.20.9.7 22"
    let clock = clock
    return await run(waitingWith: ["auth", "login", address] + arguments) { bystander, pause in
      clock.advance(by: Double(pause.components.seconds))
      await bystander.run("approvals", "approve", try bystander.code)
    }
  }

  private func run(
    waitingWith arguments: [String],
    meanwhile: @escaping @Sendable (Bystander, Duration) async throws -> Void
  ) async -> Outcome {
    let (screen, output) = (WatchedSink(), RecordingSink())
    let bystander = Bystander(screen: screen, session: session(), file: file)
    waiting = Waiting(on: HookedClock { try await meanwhile(bystander, $0) })
    defer { waiting = Waiting(on: ContinuousClock()) }
    let status = await Program(session: session(output: output, errors: screen)).run(arguments)
    return Outcome(status: status, output: output.text, errors: screen.text)
  }
}

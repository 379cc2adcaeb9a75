import Qodryx
import QodryxAPI

/// Asks a server again and again whether its store is another one than before.
actor ChangeWatch {
  /// Longer than a server holds a request back (25 seconds).
  private static let patience = Duration.seconds(40)

  private let transport: Transport
  private let waiting: Waiting
  private let pauses = RetryPolicy(
    attempts: .max,
    firstPause: .milliseconds(500),
    longestPause: .seconds(15),
    total: .seconds(86_400)
  )
  private var revision: Int?
  /// Attempts in a row that have failed.
  private var failures = 0
  /// What the server asked for at the last of them.
  private var retryAfter: Duration?

  init(_ transport: Transport, waiting: Waiting) {
    self.transport = transport
    self.waiting = waiting
  }

  /// Waits for the next change, or for the loss or the return of the server; false once nobody waits any more.
  func change() async -> Bool {
    while !Task.isCancelled {
      do {
        if failures > 0 { try await pause() }
        let current = try await revisionNow()
        let isNews = failures > 0 || current != revision
        failures = 0
        revision = current
        if isNews { return true }
      } catch let error as QodryxError where error.kind == .shutDown {
        return false
      } catch let error as QodryxError {
        failures += 1
        retryAfter = error.retryAfter
        if failures == 1 { return true }
      } catch {
        return false
      }
    }
    return false
  }

  private func revisionNow() async throws -> Int {
    // After a loss the answer must come at once, since it says that the server is back.
    let known = failures > 0 ? nil : revision
    let call = Call(.get, "v1", "changes").asking("since", known.map(String.init))
      .waiting(Self.patience).sentOnce()
    return try await transport.send(call).record(RevisionRecord.self).revision
  }

  private func pause() async throws {
    let pause = pauses.pause(
      after: failures,
      retryAfter: retryAfter,
      elapsed: .zero,
      chance: waiting.chance()
    )
    if let pause { try await waiting.sleep(pause) }
  }
}

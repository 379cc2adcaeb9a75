import Credentials
import SQLiteStore
import Synchronization

/// What goes on by itself while the demo is shown: apps that ask and take their tokens, and calls with the keys.
final class DemoLife: Sendable {
  private let callers: DemoCallers
  private let tasks: [Task<Void, Never>]
  private let ending: AsyncStream<Void>.Continuation
  private let attention: AsyncStream<Call>.Continuation

  /// What makes the apps look again, one after the other.
  private enum Call {
    case change
    /// Resumed once they have looked.
    case move(CheckedContinuation<Void, Never>)
  }

  init(on stage: DemoStage, hasTraffic: Bool) {
    let (endings, ending) = AsyncStream<Void>.makeStream()
    let (calls, attention) = AsyncStream<Call>.makeStream()
    self.ending = ending
    self.attention = attention
    let apps = stage.apps
    let asking = Task {
      await withTaskGroup { tasks in
        tasks.addTask { for await _ in stage.store.changes() { attention.yield(.change) } }
        for await call in calls {
          // What time has ended comes first in the log, as it has ended before anybody asks anew.
          _ = try? await stage.store.recordPassedDeadlines()
          await apps.attend(at: stage.clock.date)
          if case .move(let waiting) = call { waiting.resume() }
        }
        tasks.cancelAll()
      }
    }
    let traffic = DemoTraffic(on: stage)
    callers = traffic.callers
    tasks = [asking] + (hasTraffic ? [Task { await traffic.run(until: endings) }] : [])
  }

  /// Waits until the apps have seen what a move of the clock has made of their requests.
  func clockMoved() async {
    await withCheckedContinuation { waiting in
      // Nobody looks any more once it has ended.
      if case .terminated = attention.yield(.move(waiting)) { waiting.resume() }
    }
  }

  /// Those who call with the old key get the new one.
  func keyRotated(_ issued: IssuedKey, from old: KeyID) {
    callers.handOver(issued, from: old)
  }

  /// Ends it all, and waits for what has begun.
  func end() {
    ending.finish()
    attention.finish()
    blocking { [tasks] in for task in tasks { await task.value } }
    callers.wipe()
  }
}

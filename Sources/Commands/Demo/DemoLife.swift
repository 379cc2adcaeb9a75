import Credentials
import SQLiteStore
import Synchronization

/// What goes on by itself while the demo is shown: apps that ask and take their tokens, and calls with the keys.
final class DemoLife: Sendable {
  private let callers: DemoCallers
  private let tasks: [Task<Void, Never>]
  private let ending: AsyncStream<Void>.Continuation
  private let attention: AsyncStream<Void>.Continuation

  init(on stage: DemoStage, hasTraffic: Bool) {
    let (endings, ending) = AsyncStream<Void>.makeStream()
    let (calls, attention) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    self.ending = ending
    self.attention = attention
    let apps = stage.apps
    let asking = Task {
      await withTaskGroup { tasks in
        tasks.addTask { for await _ in stage.store.changes() { attention.yield() } }
        for await _ in calls { await apps.attend(at: stage.clock.date) }
        tasks.cancelAll()
      }
    }
    let traffic = DemoTraffic(on: stage)
    callers = traffic.callers
    tasks = [asking] + (hasTraffic ? [Task { await traffic.run(until: endings) }] : [])
  }

  /// Lets the apps see what has become of their requests, as after a move of the clock.
  func clockMoved() {
    attention.yield()
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

import Credentials
import Dispatch
import Synchronization

/// Runs requests as tasks, and owns them until they are done.
final class RequestPerformer: Sendable {
  private let store: any DashboardStore
  private let actor: Actor
  private let mailbox: Mailbox<Event>
  private let tasks = Mutex<[Int: (request: Request, task: Task<Void, Never>)]>([:])
  private let thread = TaskThread(name: "requests")
  private let follower = Mutex<Task<Void, Never>?>(nil)

  init(store: any DashboardStore, actor: Actor, mailbox: Mailbox<Event>) {
    self.store = store
    self.actor = actor
    self.mailbox = mailbox
  }

  func perform(_ request: Request) {
    tasks.withLock { tasks in
      let number = (tasks.keys.max() ?? 0) + 1
      let task = Task(executorPreference: thread) { [self] in
        let answer = await request.answer(from: store, by: actor)
        mailbox.post(.answered(Task.isCancelled && !request.isChange ? .cancelled(request) : answer))
        self.tasks.withLock { $0[number] = nil }
      }
      tasks[number] = (request, task)
    }
  }

  /// Gives up every question that has no answer yet. Orders go on: nobody could say how far they have come.
  func cancelLookups() {
    let lookups = tasks.withLock { $0.values.filter { !$0.request.isChange } }
    lookups.forEach { $0.task.cancel() }
  }

  /// Tells the mailbox of every change of the store, until ``finish()``.
  func followChanges() {
    follower.withLock { follower in
      follower = Task(executorPreference: thread) { [store, mailbox] in
        for await _ in store.changes() {
          mailbox.post(.storeChanged)
        }
      }
    }
  }

  /// Waits on the calling thread until every order is done: what was ordered is done whole, also when the person
  /// has left already. Questions are given up, since nobody waits for their answers.
  func finish() {
    cancelLookups()
    let following = follower.withLock { $0 }
    following?.cancel()
    let running = tasks.withLock { $0.values.map(\.task) } + (following.map { [$0] } ?? [])
    let done = DispatchSemaphore(value: 0)
    let waiting = Task(executorPreference: thread) {
      for task in running { await task.value }
      done.signal()
    }
    done.wait()
    waiting.cancel()
    thread.stop()
  }
}

import Dispatch
import Foundation
import Synchronization

/// One thread that runs the dashboard's tasks, in place of the system's task threads.
///
/// Those rest on Dispatch, which on Linux wakes up once a second for good after its first use; an open dashboard with
/// nothing to do shall use no processor time at all.
final class TaskThread: TaskExecutor {
  private let jobs = Mutex<[UnownedJob]>([])
  private let arrivals = DispatchSemaphore(value: 0)
  private let isStopped = Atomic(false)

  init(name: String) {
    let thread = Thread { [self] in
      while true {
        arrivals.wait()
        if let job = jobs.withLock({ $0.isEmpty ? nil : $0.removeFirst() }) {
          job.runSynchronously(on: asUnownedTaskExecutor())
        } else if isStopped.load(ordering: .acquiring) {
          return
        }
      }
    }
    thread.name = name
    thread.start()
  }

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    jobs.withLock { $0.append(job) }
    arrivals.signal()
  }

  /// Lets the thread end. No task may be left on it.
  func stop() {
    isStopped.store(true, ordering: .releasing)
    arrivals.signal()
  }
}

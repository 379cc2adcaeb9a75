import Credentials
import FoundationEssentials
import NIOCore
import NIOPosix
import ServiceLifecycle
import Synchronization

/// Tells clients that wait that the store has changed, by anybody.
final class ChangeFeed: Service {
  private struct State {
    var revision: Int
    var waiting: [Int: AsyncStream<Void>.Continuation] = [:]
    var nextNumber = 0
  }

  private let state: Mutex<State>
  private let store: any KeyStore

  /// - Parameter start: the first revision: the milliseconds of its time, so that what a client remembers
  ///   from before a restart is never taken for current.
  init(store: any KeyStore, start: Date) {
    self.store = store
    state = Mutex(State(revision: Int(start.milliseconds)))
  }

  var revision: Int { state.withLock { $0.revision } }

  func run() async throws {
    for await _ in store.changes().cancelOnGracefulShutdown() {
      let waiting = state.withLock { state in
        state.revision += 1
        return state.waiting.values
      }
      for continuation in waiting { continuation.yield() }
    }
    // A store that has no more to tell is no reason to stop the server.
    try? await gracefulShutdown()
  }

  /// The revision, at once where it is another than `since`, or else once it is, or when the time is over or
  /// the server stops.
  func revision(since: Int, waiting limit: TimeAmount) async -> Int {
    let (changes, continuation) = AsyncStream<Void>.makeStream(bufferingPolicy: .bufferingNewest(1))
    let number: Int? = state.withLock { state in
      guard state.revision == since else { return nil }
      state.nextNumber += 1
      state.waiting[state.nextNumber] = continuation
      return state.nextNumber
    }
    guard let number else { return revision }
    defer { state.withLock { _ = $0.waiting.removeValue(forKey: number) } }

    let timeout = MultiThreadedEventLoopGroup.singleton.any().scheduleTask(in: limit) {
      continuation.finish()
    }
    await withGracefulShutdownHandler {
      for await _ in changes { break }
    } onGracefulShutdown: {
      continuation.finish()
    }
    timeout.cancel()
    return revision
  }
}

import Synchronization

@testable import Commands

/// Keeps what a command writes, and lets somebody wait for a part of it.
final class WatchedSink: ByteSink {
  private let bytes = Mutex<[UInt8]>([])
  private let arrivals: AsyncStream<Void>
  private let arrival: AsyncStream<Void>.Continuation

  init() {
    (arrivals, arrival) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
  }

  var isTerminal: Bool { false }
  var columns: Int? { nil }
  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }

  func write(_ bytes: UnsafeRawBufferPointer) throws(StreamError) {
    self.bytes.withLock { $0 += bytes }
    arrival.yield()
  }

  /// The first text that matches, once it has been written.
  func first<Output>(_ pattern: some RegexComponent<Output>) async -> Output? {
    if let match = text.firstMatch(of: pattern.regex) { return match.output }
    for await _ in arrivals {
      if let match = text.firstMatch(of: pattern.regex) { return match.output }
    }
    return nil
  }

  /// Nothing more is written: whoever waits shall not wait on.
  func finish() {
    arrival.finish()
  }
}

import Synchronization

@testable import Commands

/// Keeps what a command writes, or fails as a real descriptor can.
final class RecordingSink: ByteSink {
  private let bytes = Mutex<[UInt8]>([])
  private let failure: StreamError?
  let isTerminal: Bool
  let columns: Int?

  init(isTerminal: Bool = false, columns: Int? = nil, failure: StreamError? = nil) {
    self.isTerminal = isTerminal
    self.columns = columns
    self.failure = failure
  }

  func write(_ bytes: UnsafeRawBufferPointer) throws(StreamError) {
    if let failure { throw failure }
    self.bytes.withLock { $0 += bytes }
  }

  var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
}

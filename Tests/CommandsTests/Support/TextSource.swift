import Synchronization

@testable import Commands

/// Standard input with a given text, in reads of a few bytes, as a pipe may give them.
final class TextSource: ByteSource {
  private let rest: Mutex<[UInt8]>
  let isTerminal: Bool

  init(_ text: String = "", isTerminal: Bool = false) {
    rest = Mutex(Array(text.utf8))
    self.isTerminal = isTerminal
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
    rest.withLock { rest in
      let piece = rest.prefix(min(7, buffer.count))
      buffer.copyBytes(from: piece)
      rest.removeFirst(piece.count)
      return piece.count
    }
  }

  func withoutEcho<Result>(_ work: () throws -> Result) rethrows -> Result {
    try work()
  }
}

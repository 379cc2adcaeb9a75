import Synchronization

@testable import Commands

/// An input as standard input gives it, in reads of a few bytes.
final class InputSource: ByteSource {
  private let rest: Mutex<ArraySlice<UInt8>>
  private let pieceLength: Int

  var isTerminal: Bool { false }

  /// - Parameter pieceLength: bytes that a read brings at most, at least 1.
  init(_ bytes: some Collection<UInt8>, pieceLength: Int = 4_096) {
    rest = Mutex(ArraySlice(bytes))
    self.pieceLength = pieceLength
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(StreamError) -> Int {
    rest.withLock { rest in
      let piece = rest.prefix(min(pieceLength, buffer.count))
      buffer.copyBytes(from: piece)
      rest.removeFirst(piece.count)
      return piece.count
    }
  }

  func withoutEcho<Result>(_ work: () throws -> Result) rethrows -> Result { try work() }
}

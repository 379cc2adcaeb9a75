import Synchronization

/// The plaintext of a credential: the only place in the program that holds one.
///
/// It prints as redacted, is never a `String`, and its memory is overwritten by ``wipe()`` or, at the latest, when
/// the last reference goes. Who needs the characters borrows them in ``withBytes(_:)`` and keeps no copy.
package final class Secret: Sendable {
  private let memory: Mutex<WipingMemory>

  /// Copies the bytes. The caller wipes its own copy.
  package convenience init(copying bytes: some Collection<UInt8>) {
    self.init(count: bytes.count) { buffer in
      _ = buffer.initialize(from: bytes)
    }
  }

  /// Lets `fill` write the bytes in place, so that no other copy ever exists.
  init(count: Int, fill: (UnsafeMutableBufferPointer<UInt8>) -> Void) {
    let fresh = WipingMemory(count: count)
    fill(fresh.buffer)
    memory = Mutex(fresh)
  }

  /// The number of bytes; 0 once wiped.
  package var count: Int { withBytes { $0.count } }

  /// Whether ``wipe()`` has been called.
  package var isWiped: Bool { memory.withLock { $0.isWiped } }

  /// Lends the bytes for the time of the call; none once wiped.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) throws -> Result) rethrows -> Result {
    try memory.withLock { memory in
      try body(memory.isWiped ? UnsafeRawBufferPointer(start: nil, count: 0) : .init(memory.buffer))
    }
  }

  /// Overwrites a copy that somebody had to make.
  package static func overwrite(_ copy: UnsafeMutableRawBufferPointer) {
    WipingMemory.overwrite(copy)
  }

  /// Overwrites the bytes now. Nothing can be read from it afterwards.
  package func wipe() {
    memory.withLock { $0.wipe() }
  }
}

extension Secret: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  package var description: String { "<redacted>" }
  package var debugDescription: String { "<redacted>" }
  package var customMirror: Mirror { Mirror(self, children: []) }
}

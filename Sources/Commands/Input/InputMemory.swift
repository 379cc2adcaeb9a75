/// All of an input, in memory that is overwritten at the latest when nobody refers to it any more.
///
/// For files that may hold credentials: who reads them works on these bytes and makes no `String` of a credential,
/// whose memory nobody could overwrite.
final class InputMemory {
  private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 1)
  private(set) var count = 0

  deinit {
    memory.wipe()
    memory.deallocate()
  }

  /// What has been read. It may be changed in place; it must not be used after its owner is gone.
  var bytes: UnsafeMutableRawBufferPointer { .init(rebasing: memory.prefix(count)) }

  /// Reads to the end of an input.
  ///
  /// - Returns: whether that were at most `limit` bytes; otherwise it stops there.
  func read(from source: some ByteSource, atMost limit: Int) throws(StreamError) -> Bool {
    while count <= limit {
      if count == memory.count { grow() }
      let read = try source.read(into: .init(rebasing: memory[count...]))
      guard read > 0 else { return true }
      count += read
    }
    return false
  }

  private func grow() {
    let larger = UnsafeMutableRawBufferPointer.allocate(byteCount: memory.count * 2, alignment: 1)
    larger.copyMemory(from: .init(memory))
    memory.wipe()
    memory.deallocate()
    memory = larger
  }
}

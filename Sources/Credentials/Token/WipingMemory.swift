#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Bytes of one owner, overwritten when it lets go of them.
struct WipingMemory: ~Copyable, Sendable {
  /// Kept as a number: the memory has one owner, so it may move between threads, which a pointer cannot say.
  private let address: UInt
  private let count: Int
  private(set) var isWiped = false

  init(count: Int) {
    let fresh = UnsafeMutablePointer<UInt8>.allocate(capacity: count)
    fresh.initialize(repeating: 0, count: count)
    address = UInt(bitPattern: fresh)
    self.count = count
  }

  var buffer: UnsafeMutableBufferPointer<UInt8> {
    UnsafeMutableBufferPointer(start: UnsafeMutablePointer(bitPattern: address), count: count)
  }

  mutating func wipe() {
    Self.overwrite(.init(buffer))
    isWiped = true
  }

  deinit {
    Self.overwrite(.init(buffer))
    buffer.deallocate()
  }

  /// Zeroes in a way that the compiler may not leave out, though nobody reads the memory again.
  static func overwrite(_ memory: UnsafeMutableRawBufferPointer) {
    guard let start = memory.baseAddress else { return }
    #if canImport(Darwin)
      memset_s(start, memory.count, 0, memory.count)
    #else
      explicit_bzero(start, memory.count)
    #endif
  }
}

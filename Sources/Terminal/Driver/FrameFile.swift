import CNcurses
import Glibc

/// Gathers what ncurses writes, so that a frame goes to the terminal in one piece.
///
/// ncurses writes after each movement of the cursor: a dozen times for a key, a hundred times for a screen. Over SSH each
/// write may become a packet, and a terminal may show half a frame.
final class FrameFile {
  /// A file without a name, in memory.
  private let file: Int32
  /// What ncurses writes to; the terminal between frames.
  private let descriptor: Int32
  private let terminal: Int32

  /// nil where the system has no such files or no descriptor left for one, and where files may not grow, which would
  /// end the program: ncurses writes by itself then.
  init?(descriptor: Int32, terminal: Int32) {
    var limit = rlimit()
    getrlimit(__rlimit_resource_t(UInt32(RLIMIT_FSIZE.rawValue)), &limit)
    file = limit.rlim_cur == .max ? cncurses_memory_file() : -1
    guard file >= 0 else { return nil }
    self.descriptor = descriptor
    self.terminal = terminal
  }

  deinit {
    close(file)
  }

  /// Lends what ncurses writes meanwhile, without any `sequence` in it. Afterwards nothing of it is left: it may show a
  /// secret.
  func gather(
    without sequence: [UInt8] = [],
    _ draw: () -> Void,
    _ use: (UnsafeRawBufferPointer) -> Void
  ) {
    guard cncurses_redirect(descriptor, file) >= 0 else { return draw() }
    draw()
    _ = cncurses_redirect(descriptor, terminal)
    let size = Int(lseek(file, 0, SEEK_CUR))
    guard size > 0 else { return }
    withUnsafeTemporaryAllocation(byteCount: size, alignment: 1) { bytes in
      let count = max(0, pread(file, bytes.baseAddress, size, 0))
      let kept = Self.remove(sequence, from: bytes.prefix(count))
      use(UnsafeRawBufferPointer(rebasing: bytes.prefix(kept)))
      explicit_bzero(bytes.baseAddress!, size)
    }
    ftruncate(file, 0)
    lseek(file, 0, SEEK_SET)
  }

  /// Moves the bytes together where the sequence stood.
  /// - Returns: how many are left.
  private static func remove(_ sequence: [UInt8], from bytes: Slice<UnsafeMutableRawBufferPointer>) -> Int {
    guard !sequence.isEmpty else { return bytes.count }
    var bytes = bytes
    var kept = bytes.startIndex
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index...].starts(with: sequence) {
        index += sequence.count
      } else {
        bytes[kept] = bytes[index]
        kept += 1
        index += 1
      }
    }
    return kept - bytes.startIndex
  }
}

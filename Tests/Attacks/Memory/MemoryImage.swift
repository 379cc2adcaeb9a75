import Foundation
import Glibc
import Testing

/// What another process has in its memory, as root can read it.
enum MemoryImage {
  /// Distances between the characters of a text: side by side, or each in a cell of ncurses' (28 bytes) or of a canvas
  /// (32), or in something that is as large as a number.
  private static let strides = [1, 2, 4, 8, 16, 24, 28, 32, 40, 48]
  private static let chunk = 1 << 22

  /// Whether this process may look; a program that keeps secrets is closed even to its own user.
  static var canBeRead: Bool { geteuid() == 0 }

  static let advice: Comment = "only root can read the memory of a process that keeps secrets"

  /// The texts that stand somewhere in the writable memory of a process.
  ///
  /// - Parameter texts: at least 16 characters each, of which the first 16 are looked for.
  /// - Throws: `CocoaError` when there is no such process.
  static func find(_ texts: [String], in process: pid_t) throws -> Set<String> {
    let maps = try String(contentsOfFile: "/proc/\(process)/maps", encoding: .utf8)
    let memory = open("/proc/\(process)/mem", O_RDONLY | O_CLOEXEC)
    guard memory >= 0 else { throw CocoaError(.fileReadNoPermission) }
    defer { close(memory) }
    let needles = texts.map { Array($0.utf8.prefix(16)) }
    var found: Set<String> = []
    var buffer = [UInt8](repeating: 0, count: chunk)
    for line in maps.split(separator: "\n") {
      // What cannot be written is the program's own file.
      guard let match = line.firstMatch(of: /^([0-9a-f]+)-([0-9a-f]+) rw/),
        var place = Int(match.1, radix: 16), let end = Int(match.2, radix: 16)
      else { continue }
      while place < end {
        let count = buffer.withUnsafeMutableBytes {
          pread(memory, $0.baseAddress, min(chunk, end - place), off_t(place))
        }
        guard count > 0 else { break }
        buffer.withUnsafeBytes { bytes in
          let read = UnsafeRawBufferPointer(rebasing: bytes[..<count])
          for (text, needle) in zip(texts, needles) where holds(read, needle) { found.insert(text) }
        }
        // What lies across two chunks is in the next one.
        place += count < chunk || place + count == end ? count : count - 16 * 48
      }
    }
    return found
  }

  private static func holds(_ bytes: UnsafeRawBufferPointer, _ needle: [UInt8]) -> Bool {
    guard let base = bytes.baseAddress, let first = needle.first else { return false }
    var offset = 0
    while offset < bytes.count, let hit = memchr(base + offset, Int32(first), bytes.count - offset) {
      let start = UnsafeRawPointer(hit) - base
      for stride in strides where start + stride * (needle.count - 1) < bytes.count {
        var index = 1
        while index < needle.count, bytes[start + index * stride] == needle[index] { index += 1 }
        if index == needle.count { return true }
      }
      offset = start + 1
    }
    return false
  }
}

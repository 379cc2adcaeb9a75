import Foundation
import Glibc
import ProgramTesting

/// A disk of a test's own, in memory, that goes with the last reference.
final class TemporaryDisk {
  let path: String

  /// - Parameter options: such as `size=1m` or `nr_inodes=20` (tmpfs(5)).
  /// - Throws: ``DiskError`` where this machine or this user cannot mount one.
  init(at path: String, options: String) throws {
    self.path = path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try Self.run("mount", ["-t", "tmpfs", "-o", "mode=0700,\(options)", "tmpfs", path])
  }

  deinit {
    // Lazily: a process that is just ending may still have files open.
    try? Self.run("umount", ["--lazy", path])
  }

  func change(options: String) throws {
    try Self.run("mount", ["-o", "remount,\(options)", path])
  }

  /// Writes until nothing more fits.
  func fill() throws {
    let file = open(path + "/filling", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw SystemError("open filling") }
    defer { close(file) }
    let block = [UInt8](repeating: 1, count: 4_096)
    while write(file, block, block.count) > 0 {}
  }

  func empty() {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
    where name.hasPrefix("filling") { unlink("\(path)/\(name)") }
  }

  /// Makes files until there is no room for another.
  func fillWithFiles() {
    for number in 0... {
      let file = open("\(path)/filling-\(number)", O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
      guard file >= 0 else { return }
      close(file)
    }
  }

  private static func run(_ name: String, _ arguments: [String]) throws {
    guard let tool = Tool.path(of: name) else { throw DiskError(reason: "\(name) is not installed") }
    let result = try BuiltProgram.run(tool, arguments: arguments)
    guard result.status == .exited(0) else {
      throw DiskError(reason: result.errors.trimmingCharacters(in: .whitespacesAndNewlines))
    }
  }
}

/// Why there is no disk to try something on.
struct DiskError: Error {
  let reason: String
}

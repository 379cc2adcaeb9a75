import Foundation

/// A server process on loopback that is up when the initializer returns.
final class Server {
  let port: Int
  private let process = Process()

  struct NotListening: Error, CustomStringConvertible {
    let description: String
  }

  init(_ executable: URL, _ arguments: [String], port: Int) throws {
    self.port = port
    process.executableURL = executable
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let deadline = Date(timeIntervalSinceNow: 20)
    while !isListening {
      guard process.isRunning, Date() < deadline else {
        throw NotListening(description: "\(executable.lastPathComponent) does not listen on port \(port)")
      }
      usleep(20_000)
    }
  }

  func stop() {
    process.terminate()
    process.waitUntilExit()
  }

  /// What the process holds in memory, from the system's own account of it; 0 where there is none.
  var residentMegabytes: Int {
    let status = try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
    let line = status?.split(separator: "\n").first { $0.hasPrefix("VmRSS:") }
    return (line?.split(separator: " ").dropLast().last).flatMap { Int($0) }.map { $0 / 1024 } ?? 0
  }

  private var isListening: Bool {
    guard let probe = Loopback.connected(to: port) else { return false }
    close(probe)
    return true
  }
}

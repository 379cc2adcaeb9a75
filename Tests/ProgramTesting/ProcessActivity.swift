import Foundation

/// What a process has done since it started, as the kernel counts it in `/proc`.
package struct ProcessActivity: Equatable {
  /// Processor time in clock ticks (hundredths of a second), of all threads.
  package var processorTicks: Int
  /// How often a thread was given the processor, that is, woke up. An idle process adds nothing here.
  package var wakeUps: Int

  /// Nothing when there is no such process any more.
  package init?(of process: Int32) {
    let folder = "/proc/\(process)"
    guard let statistics = Self.contents(of: folder + "/stat"),
      let threads = try? FileManager.default.contentsOfDirectory(atPath: folder + "/task")
    else { return nil }

    // The second field, the name in parentheses, may itself hold blanks: count from its end.
    let fields = statistics.suffix(from: statistics.lastIndex(of: ")") ?? statistics.startIndex).split(
      separator: " "
    )
    guard fields.count > 13, let user = Int(fields[12]), let system = Int(fields[13]) else { return nil }
    processorTicks = user + system

    wakeUps = 0
    for thread in threads {
      for line in Self.contents(of: folder + "/task/\(thread)/status")?.split(separator: "\n") ?? []
      where line.contains("ctxt_switches") {
        wakeUps += line.split(separator: "\t").last.flatMap { Int($0) } ?? 0
      }
    }
  }

  private static func contents(of path: String) -> String? {
    FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
  }
}

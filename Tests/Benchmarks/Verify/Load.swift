import Foundation

/// One run of wrk against one server.
struct Load {
  /// Requests a second.
  let requests: Double
  /// Milliseconds.
  let p99: Double
  /// Answers that were no success.
  let failed: Int

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  init(_ server: Server, seconds: Int, connections: Int, secret: String) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "wrk", "-t1", "-c\(connections)", "-d\(seconds)s", "--latency", "-H", "Authorization: Bearer \(secret)",
      "http://127.0.0.1:\(server.port)/v1/verify",
    ]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    guard process.terminationStatus == 0,
      let requests = Self.word(after: "Requests/sec:", in: text).flatMap(Double.init),
      let p99 = Self.word(after: "99%", in: text).flatMap(Self.milliseconds)
    else { throw Failure(description: "wrk says: \(text)") }
    self.requests = requests
    self.p99 = p99
    failed = Self.word(after: "Non-2xx or 3xx responses:", in: text).flatMap { Int($0) } ?? 0
  }

  private static func word(after label: String, in text: String) -> String? {
    guard let range = text.range(of: label) else { return nil }
    return text[range.upperBound...].split(whereSeparator: \.isWhitespace).first.map(String.init)
  }

  /// `812.00us`, `3.20ms` or `1.04s`.
  private static func milliseconds(_ text: String) -> Double? {
    for (unit, factor) in [("us", 0.001), ("ms", 1), ("s", 1_000)] where text.hasSuffix(unit) {
      if let number = Double(text.dropLast(unit.count)) { return number * factor }
    }
    return nil
  }
}

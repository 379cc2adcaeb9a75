import Foundation
import ProgramTesting
import Testing

/// Chromium without a window, in which pages run no script: what a page does, it does as HTML alone.
final class HeadlessBrowser {
  private let child: ChildProcess
  private let orders: CapturePipe
  private let answers: CapturePipe
  /// The file that gets what goes wrong, in the words of the program that drives it.
  private let log: String
  private var unread: [UInt8] = []

  /// A page as the browser shows it.
  struct Page: Decodable {
    let address: String
    let title: String
    /// What the browser complains of, as in its console: what its security policy blocks, among other things.
    let problems: [String]
    /// Of all that can be scrolled to, in pixels.
    let width: Double
    let height: Double
    /// What a screen reader is told of.
    let parts: [Part]

    struct Part: Decodable, Hashable {
      let role: String
      let name: String
    }

    func has(_ role: String, _ name: String) -> Bool { parts.contains(Part(role: role, name: name)) }

    /// All that can be read.
    var text: String { parts.filter { $0.role == "StaticText" }.map(\.name).joined(separator: "\n") }
  }

  private static let chromium = ["chromium", "chromium-browser"].lazy.compactMap { Tool.path(of: $0) }.first

  static var isPossible: Bool { chromium != nil && Tool.path(of: "python3") != nil }

  /// - Parameter folder: where the browser keeps its profile.
  /// - Throws: `SystemError` when it cannot be started.
  init(in folder: TemporaryFolder) throws {
    orders = try CapturePipe()
    answers = try CapturePipe()
    log = folder.path(of: "browser.log")
    let errors = open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0o600)
    guard errors >= 0 else { throw SystemError("open browser.log") }
    defer { close(errors) }
    child = try ChildProcess(
      try #require(Tool.path(of: "python3")),
      arguments: ["-c", Self.program, try #require(Self.chromium), folder.path(of: "profile")],
      environment: BuiltProgram.environment.merging(["HOME": folder.path, "TMPDIR": folder.path]) { $1 },
      workingDirectory: folder.path,
      streams: .descriptors(input: orders.reading, output: answers.writing, errors: errors)
    )
    orders.closeReading()
    answers.closeWriting()
    _ = try answer()
  }

  /// Lets it end as it wants to: killed, it leaves processes and files behind.
  func quit() -> ProcessEnd {
    orders.closeWriting()
    return child.waitForEnd(until: .now + .seconds(10))
  }

  /// Goes to an address, and waits until its page is there.
  func visit(_ address: String) throws -> Page { try perform("open", address) }

  /// Presses what the selector finds, with the mouse.
  func click(_ selector: String) throws -> Page { try perform("click", selector) }

  /// Presses a button or link, and waits until the next page is there.
  func follow(_ selector: String) throws -> Page { try perform("follow", selector) }

  /// Waits until the page gives way to another by itself, or is loaded again.
  func waitForNextPage() throws -> Page { try perform("wait") }

  /// Types into a field.
  func type(_ text: String, into selector: String) throws -> Page {
    try perform("type", selector, text: text)
  }

  func resize(width: Int, height: Int) throws -> Page { try perform("size", "\(width)x\(height)") }

  func prefersDark(_ isDark: Bool) throws -> Page { try perform("scheme", isDark ? "dark" : "light") }

  /// Writes a picture of the whole page, PNG.
  func picture(to file: String) throws { _ = try perform("picture", file) }

  private func perform(_ action: String, _ value: String = "", text: String = "") throws -> Page {
    let order = ["do": action, "value": value, "text": text]
    var line = Array(try JSONEncoder().encode(order)) + [UInt8(ascii: "\n")]
    while !line.isEmpty, orders.writing >= 0 { orders.write(&line) }
    return try answer()
  }

  private var complaints: String {
    String(decoding: FileManager.default.contents(atPath: log) ?? Data(), as: UTF8.self)
  }

  private func answer() throws -> Page {
    let deadline = ContinuousClock.now + .seconds(20)
    while !unread.contains(UInt8(ascii: "\n")) {
      var descriptor = pollfd(fd: answers.reading, events: Int16(POLLIN), revents: 0)
      let isAnswered = answers.reading >= 0 && poll(&descriptor, 1, deadline.millisecondsLeft) > 0
      try #require(isAnswered, "the browser does not answer: \(complaints)")
      answers.read(into: &unread)
    }
    let line = unread.prefix { $0 != UInt8(ascii: "\n") }
    unread.removeFirst(line.count + 1)
    return try JSONDecoder().decode(Page.self, from: Data(line))
  }
}

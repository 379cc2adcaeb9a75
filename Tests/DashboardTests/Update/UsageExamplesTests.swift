import Credentials
import Foundation
import Testing

@testable import Dashboard

/// What the reveal shows of the clients is what their pages show, which is what is run against a server.
@Suite struct UsageExamplesTests {
  private static let clients = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/SDKs").standardizedFileURL

  @Test(arguments: [("JavaScript", "javascript"), ("Python", "python")])
  func linesStandInTheClientsPage(heading: String, folder: String) throws {
    let page = try String(contentsOf: Self.clients.appending(path: "\(folder)/README.md"), encoding: .utf8)
    let lines = UsageExamples.lines(for: .live)
    let place = try #require(lines.firstIndex { $0.isHeading && $0.text == heading })
    let code = lines[(place + 1)...].prefix { !$0.isHeading }.map { String($0.text.dropFirst(2)) }
    #expect(!code.isEmpty && page.contains(code.joined(separator: "\n")))
  }
}

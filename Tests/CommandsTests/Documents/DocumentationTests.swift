import Foundation
import Testing

/// What the pages of the repository name is there.
@Suite struct DocumentationTests {
  private static let root = Assets.folder.deletingLastPathComponent()

  /// The pages, relative to the repository.
  private static let pages: [String] = {
    let docs = (try? FileManager.default.contentsOfDirectory(atPath: Assets.folder.path + "/docs")) ?? []
    return ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "Assets/gateways/README.md"]
      + docs.filter { $0.hasSuffix(".md") }.sorted().map { "Assets/docs/\($0)" }
  }()

  private static func text(_ page: String) throws -> String {
    try String(contentsOf: root.appending(path: page), encoding: .utf8)
  }

  @Test(arguments: pages)
  func everyLinkLeadsSomewhere(_ page: String) throws {
    let folder = Self.root.appending(path: page).deletingLastPathComponent()
    for match in try Self.text(page).matches(of: /\]\(([^)#]+)/) where !match.1.hasPrefix("https:") {
      let target = folder.appending(path: String(match.1))
      #expect(FileManager.default.fileExists(atPath: target.path), "\(match.1)")
    }
  }

  @Test func everyPageIsReachedFromTheReadme() throws {
    let readme = try Self.text("README.md")
    for page in Self.pages.dropFirst() {
      #expect(readme.contains("](\(page))"), "\(page)")
    }
  }

  @Test func everyTestOfTheThreatModelExists() throws {
    let rows = try Self.text("Assets/docs/threat-model.md").split(separator: "\n")
      .filter { $0.hasPrefix("|") }
    // The tests stand in the third of three columns.
    let named = rows.map { $0.split(separator: "|") }.filter { $0.count == 3 }.flatMap { cells in
      cells[2].matches(of: /`([A-Za-z]+)`/).map { String($0.1) }
    }
    try #require(named.count > 60)
    let tests = try Self.tests()
    for name in named {
      #expect(tests.contains(name), "\(name)")
    }
  }

  /// The names of all tests and suites.
  private static func tests() throws -> Set<String> {
    let folder = root.appending(path: "Tests").path
    let files = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
    return try files.filter { $0.hasSuffix(".swift") }.reduce(into: []) { names, file in
      let text = try String(contentsOfFile: "\(folder)/\(file)", encoding: .utf8)
      names.formUnion(text.matches(of: /(?:func|struct) ([A-Za-z]+)/).map { String($0.1) })
    }
  }
}

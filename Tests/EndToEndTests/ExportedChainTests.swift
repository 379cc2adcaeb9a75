import Foundation
import ProgramTesting
import Testing

/// An exported log is checked by the program that the documentation shows.
@Suite struct ExportedChainTests {
  private static let python = Tool.path(of: "python3")

  @Test(.enabled(if: python != nil, Tool.advice("python3")))
  func exportIsCheckedAsTheDocumentationShows() throws {
    let store = try OwnStore()
    try store.create("deploy")
    try store.create("größere Prüfung ✓")
    _ = try store.run("keys", "revoke", "deploy", "--reason", "leaked", "--yes")
    let export = try store.run("audit", "export").output
    #expect(try verdict(on: export, in: store) == "intact\n")

    let changed = export.replacing("leaked", with: "no use")
    #expect(changed != export)
    #expect(try verdict(on: changed, in: store).isEmpty)
    let withoutItsFirst = export.split(separator: "\n").dropFirst().joined(separator: "\n")
    #expect(try verdict(on: withoutItsFirst, in: store).isEmpty)
  }

  private func verdict(on export: String, in store: OwnStore) throws -> String {
    let page = ClientCase.folder.appending(path: "../../Assets/docs/file-formats.md")
    let text = try String(contentsOf: page, encoding: .utf8)
    let program = try #require(text.firstMatch(of: /(?s)```python\n(.*?)```/)?.1)
    let file = store.folder.path(of: "check.py")
    try Data(program.utf8).write(to: URL(filePath: file))
    return try BuiltProgram.run(try #require(Self.python), arguments: [file], input: export).output
  }
}

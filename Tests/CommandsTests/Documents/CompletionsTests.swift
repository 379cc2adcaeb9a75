import Foundation
import Testing

@testable import Commands

@Suite struct CompletionsTests {
  /// Made anew with `qodryx --generate-completion-script SHELL`.
  @Test(arguments: [("bash", "qodryx.bash"), ("zsh", "_qodryx"), ("fish", "qodryx.fish")])
  func completionsAreThoseOfTheCommands(shell: String, file: String) async throws {
    let kept = try String(contentsOf: Assets.folder.appending(path: "completions/\(file)"), encoding: .utf8)
    let made = try await Desk().run("--generate-completion-script", shell)
    #expect(made.status == .success)
    #expect(
      made.output == kept,
      "run: qodryx --generate-completion-script \(shell) >Assets/completions/\(file)"
    )
  }
}

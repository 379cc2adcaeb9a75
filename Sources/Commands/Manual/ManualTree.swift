import ArgumentParser
import FoundationEssentials

/// A command and those below it, as the parser of arguments describes them.
struct ManualTree: Decodable {
  let commandName: String
  let abstract: String?
  let discussion: String?
  let shouldDisplay: Bool
  let arguments: [ManualArgument]?
  let subcommands: [ManualTree]?

  private struct Tool: Decodable {
    let command: ManualTree
  }

  static func root() throws -> ManualTree {
    try JSONDecoder().decode(Tool.self, from: Data(QodryxCommand._dumpHelp().utf8)).command
  }

  /// Options that the page explains once for all commands.
  private static let common: Set<String> = ["db", "remote", "token-file", "json", "quiet", "help", "version"]

  /// The sections of all commands below this one.
  func roff() -> [String] {
    shown.flatMap { $0.roff(below: commandName) }
  }

  private var shown: [ManualTree] {
    (subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
  }

  private func roff(below parent: String) -> [String] {
    let path = "\(parent) \(commandName)"
    var lines = [Roff.section(([path] + own.filter(\.isPositional).map(\.usage)).joined(separator: " "))]
    lines += Roff.paragraphs([abstract, discussion].compactMap { $0 }.joined(separator: "\n\n"))
    // What a group takes is explained with the commands in it.
    guard shown.isEmpty else { return lines + shown.flatMap { $0.roff(below: path) } }
    for argument in own { lines += Roff.item(argument.title, argument.text) }
    return lines
  }

  private var own: [ManualArgument] {
    (arguments ?? []).filter { $0.shouldDisplay && !Self.common.contains($0.name) }
  }
}

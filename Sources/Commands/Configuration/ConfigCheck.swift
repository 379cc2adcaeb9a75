import ArgumentParser

struct ConfigCheck: Verb {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Say what is wrong with your settings, and where.",
    discussion: "It ends with 1 if something is wrong."
  )

  @OptionGroup var output: OutputOptions

  func run(in session: Session) async throws {
    let file = session.configurationFile
    let configuration = file.read()
    if output.isJSON {
      try session.show(json: ConfigurationReport(file.path, configuration.problems))
    } else if !configuration.problems.isEmpty {
      try session.show(configuration.problems.map { SafeText.line($0.line(in: file.path)) })
    } else if !output.isQuiet {
      try session.show([
        file.exists
          ? "\(file.path) is all right."
          : "There is no \(file.path): the defaults hold. `qodryx config init` writes it."
      ])
    }
    guard configuration.problems.isEmpty else { throw CommandFailure(.refused, nil) }
  }
}

/// What `config check --json` prints.
struct ConfigurationReport: Encodable {
  let path: String
  let data: [Item]

  struct Item: Encodable {
    let line: Int?
    let setting: String?
    let text: String
  }

  init(_ path: String, _ problems: [ConfigurationProblem]) {
    self.path = path
    data = problems.map { Item(line: $0.line, setting: $0.setting?.rawValue, text: $0.text) }
  }
}

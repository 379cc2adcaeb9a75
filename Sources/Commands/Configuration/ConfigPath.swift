import ArgumentParser

struct ConfigPath: Verb {
  static let configuration = CommandConfiguration(
    commandName: "path",
    abstract: "Print where your settings are, or would be."
  )

  func run(in session: Session) async throws {
    try session.show([session.configurationFile.path])
  }
}

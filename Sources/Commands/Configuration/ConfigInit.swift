import ArgumentParser
import FoundationEssentials

struct ConfigInit: Verb {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a file with every setting and its default, commented."
  )

  @Flag(name: .customLong("force"), help: "Replace the file that is there.")
  var replaces = false

  func run(in session: Session) async throws {
    let file = session.configurationFile
    do {
      try FileManager.default.createDirectory(
        atPath: file.folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw CommandFailure(.usage, "cannot make the folder \(file.folder)")
    }
    try await PrivateFile(path: file.path).write(replacing: replaces) { try $0.write(ConfigurationText.standard) }
    try session.tell("Wrote \(file.path). Every line in it is a default until you change it.", unless: false)
  }
}

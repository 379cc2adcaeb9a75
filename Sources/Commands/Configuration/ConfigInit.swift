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
    let path = session.configurationFile.path
    let folder = String(path.prefix(path.lastIndex(of: "/").map { $0.utf16Offset(in: path) } ?? 0))
    do {
      try FileManager.default.createDirectory(
        atPath: folder,
        withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700]
      )
    } catch {
      throw CommandFailure(.usage, "cannot make the folder \(folder)")
    }
    try await PrivateFile(path: path).write(replacing: replaces) { try $0.write(ConfigurationText.standard) }
    try session.tell("Wrote \(path). Every line in it is a default until you change it.", unless: false)
  }
}

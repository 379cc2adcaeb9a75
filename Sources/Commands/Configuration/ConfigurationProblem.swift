/// Something in the configuration file that is not followed.
struct ConfigurationProblem: Hashable, Sendable {
  /// From 1; nil for the file as a whole.
  let line: Int?
  /// nil where no setting of the file can be read.
  let setting: Setting?
  /// Whether nothing of the file could be read.
  var isWhole = false
  /// One sentence: what is wrong, and what to do.
  let text: String

  /// Whether it leaves open which store is meant: to guess at that would be to work on the wrong one.
  var hidesStore: Bool { isWhole || setting == .database || setting == .remote }

  /// `/home/ops1/.config/qodryx/config.yaml:3: …`
  func line(in path: String) -> String {
    "\(path)\(line.map { ":\($0)" } ?? ""): \(text)"
  }
}

import FoundationEssentials

/// Where a person's settings are.
struct ConfigurationFile: Hashable, Sendable {
  let folder: String

  /// Far more than anybody's settings, in bytes.
  static let capacity = 1 << 20

  init(_ surroundings: Surroundings) {
    folder = surroundings.folder("XDG_CONFIG_HOME", or: ".config")
  }

  var path: String { folder + "/config.yaml" }

  var exists: Bool { FileManager.default.fileExists(atPath: path) }

  /// No settings where there is no file.
  func read() -> Configuration {
    guard exists else { return Configuration() }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      return Configuration(unreadable: "it cannot be read: see who may read it.")
    }
    guard bytes.count <= Self.capacity else { return Configuration(unreadable: "it is too large.") }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return Configuration(unreadable: "it is not YAML in UTF-8.")
    }
    return Configuration(parsing: text)
  }
}

/// Where the local store is, and who said so.
struct StoreLocation: Hashable, Sendable {
  let file: String
  let source: Source

  enum Source: Hashable, Sendable {
    case option
    case environment
    case standard
  }

  /// The option first, then `QODRYX_DB`, then the place that the XDG Base Directory Specification gives.
  init(option: String?, environment: [String: String], homeDirectory: String) {
    if let option {
      self.init(file: option, source: .option)
    } else if let file = environment["QODRYX_DB"], !file.isEmpty {
      self.init(file: file, source: .environment)
    } else {
      // The specification wants relative paths ignored.
      let data = environment["XDG_DATA_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
      let folder = data ?? "\(homeDirectory)/.local/share"
      self.init(file: "\(folder)/qodryx/qodryx.db", source: .standard)
    }
  }

  private init(file: String, source: Source) {
    self.file = file
    self.source = source
  }
}

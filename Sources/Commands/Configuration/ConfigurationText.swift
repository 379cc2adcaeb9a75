import Dashboard

/// The file with every setting and its default, commented.
enum ConfigurationText {
  static var standard: String {
    let sections = Setting.allCases.map { setting in
      (setting.purpose.map { "# \($0)" } + lines(of: setting)).joined(separator: "\n")
    }
    return ([heading] + sections).joined(separator: "\n\n") + "\n"
  }

  private static let heading = """
    # Settings of qodryx, in YAML. Each line that begins with # and a name is what holds without it:
    # take the # away to say something else. `qodryx config check` finds what is wrong with this
    # file, and `qodryx config show` says what holds, and why.
    """

  private static func lines(of setting: Setting) -> [String] {
    guard setting.kind == .keys else { return ["#\(setting.rawValue): \(value(of: setting))"] }
    let entries = Bindings.listing.map { entry in
      (text: "\(entry.name): [\(entry.keys.map(quoted).joined(separator: ", "))]", help: entry.help)
    }
    let width = entries.map(\.text.count).max() ?? 0
    return ["#keys:"]
      + entries.map { entry in
        let blanks = String(repeating: " ", count: width - entry.text.count)
        return "#  \(entry.text)\(blanks)  # \(entry.help)"
      }
  }

  private static func value(of setting: Setting) -> String {
    if case .words = setting.kind { return "[\(setting.example)]" }
    return setting.example.isEmpty ? "\"\"" : setting.example
  }

  /// A character alone may mean something to YAML.
  private static func quoted(_ key: String) -> String {
    guard key.count == 1 else { return key }
    return key == "\"" || key == "\\" ? "'\(key)'" : "\"\(key)\""
  }
}

import Dashboard

@testable import Commands

/// Any settings are read or complained about, each complaint with a line of the file.
struct ConfigurationProperty: InputProperty {
  static let name = "configuration"
  static let words =
    Setting.allCases.map { "\($0.rawValue): " } + [
      "\n", "[", "]", "&a ", "*a", "? ", "!!str ", "|\n", "- ", "true", "rotate:",
    ]
  static let ordinaryInputs = 600

  func check(_ input: [UInt8]) throws {
    let text = String(decoding: input, as: UTF8.self)
    let configuration = Configuration(parsing: text)
    // YAML has line ends that are not those of other programs.
    let lines = text.unicodeScalars.count { "\n\r\u{85}\u{2028}\u{2029}".unicodeScalars.contains($0) } + 2
    for problem in configuration.problems {
      try require(!problem.text.isEmpty, "a problem without words")
      try require((problem.line ?? 1) <= lines, "line \(problem.line ?? 0) of \(lines): \(problem.text)")
    }
    let order = configuration.problems.map { $0.line ?? 0 }
    try require(order == order.sorted(), "the problems are in another order than the file")
    for setting in Setting.allCases {
      guard case .word(let words) = setting.kind, let value = configuration.values[setting] else { continue }
      try require(words.contains(value.text), "\(setting.rawValue) is \(value.text)")
    }
    _ = (configuration.theme, configuration.usesMouse, configuration.sort, configuration.hiddenColumns)
    _ = (configuration.place(homeDirectory: "/home/ann"), configuration.server, configuration.isReadOnly)
  }
}

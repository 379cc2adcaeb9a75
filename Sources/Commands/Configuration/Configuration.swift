import Credentials
import Dashboard
import Qodryx
import Terminal

/// What the configuration file says, and what is wrong with it. What is wrong counts as not said.
struct Configuration: Sendable {
  private(set) var values: [Setting: Value] = [:]
  private(set) var keys: [KeyChoice] = []
  /// What is pressed, with the keys that could be followed.
  private(set) var bindings = Bindings.standard
  private(set) var problems: [ConfigurationProblem] = []

  /// A setting that is written and right.
  struct Value: Hashable, Sendable {
    let text: String
    /// From 1.
    let line: Int
  }

  mutating func set(_ setting: Setting, to text: String, line: Int) {
    values[setting] = Value(text: text, line: line)
  }

  mutating func set(_ keys: [KeyChoice], following bindings: Bindings, line: Int) {
    self.keys = keys
    self.bindings = bindings
    let names = keys.map(\.command).joined(separator: ", ")
    values[.keys] = Value(text: names, line: line)
  }

  mutating func report(_ problem: ConfigurationProblem) {
    problems.append(problem)
  }

  /// In the order of the file.
  mutating func sortProblems() {
    problems.sort { $0.line ?? 0 < $1.line ?? 0 }
  }

  var theme: Theme? { text(.theme).flatMap(Theme.init) }

  var usesMouse: Bool? { text(.mouse).map { $0 == "true" } }

  var glyphs: GlyphChoice { text(.glyphs).flatMap(GlyphChoice.init) ?? .auto }

  var times: TimeChoice { text(.times).flatMap(TimeChoice.init) ?? .local }

  /// Somebody who wanted to be kept from changes, and wrote it wrong, is kept from them.
  var isReadOnly: Bool { text(.readOnly) == "true" || problems.contains { $0.setting == .readOnly } }

  var sort: KeySort? { text(.sort).flatMap { KeySort(text: $0) } }

  /// What the list leaves out of the columns that it could show.
  var hiddenColumns: Set<KeyColumnChoice>? {
    text(.columns).map { text in
      let shown = text.split(separator: ", ").compactMap { KeyColumnChoice(rawValue: String($0)) }
      return Set(KeyColumnChoice.allCases).subtracting(shown)
    }
  }

  var filter: String? { text(.filter) }

  private func text(_ setting: Setting) -> String? { values[setting]?.text }

  /// Which store commands work on.
  ///
  /// - Parameter homeDirectory: what `~` stands for.
  func place(homeDirectory: String) -> StoreLocation.Place? {
    if let file = text(.database) {
      return .file(file.hasPrefix("~/") ? homeDirectory + file.dropFirst() : file)
    }
    return server.map { .server($0) }
  }

  var server: Endpoint? { text(.remote).flatMap { try? Endpoint($0) } }
}

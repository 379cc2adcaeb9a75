/// What the environment says about places.
struct Surroundings: Hashable, Sendable {
  let environment: [String: String]
  let homeDirectory: String

  /// A variable's value; one that is empty counts as not set.
  subscript(name: String) -> String? {
    environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// The program's own folder in one of the XDG Base Directory Specification's. The specification wants
  /// relative paths ignored.
  ///
  /// - Parameter standard: relative to the home directory.
  func folder(_ variable: String, or standard: String) -> String {
    let base = environment[variable].flatMap { $0.hasPrefix("/") ? $0 : nil }
    return "\(base ?? "\(homeDirectory)/\(standard)")/qodryx"
  }
}

import Credentials
import FoundationEssentials
import Terminal

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Where the dashboard keeps what somebody last chose: a JSON object that its owner alone can read. Members that this
/// version does not know stay as they are.
struct PreferencesFile {
  let path: String

  /// Far more than is ever kept, in bytes.
  private static let capacity = 1 << 20

  private struct Failure: Error {}

  /// What the file holds; nothing for what is missing in it.
  ///
  /// - Throws: where there is a file that holds something else.
  func read() throws -> Preferences {
    let members = try members()
    var preferences = Preferences()
    if case .string(let text) = members["sort"] { preferences.sort = KeySort(text: text) }
    preferences.hiddenColumns = Set(
      texts(members["hidden-columns"]).compactMap(KeyColumnChoice.init(rawValue:))
    )
    preferences.filters = texts(members["filters"])
    preferences.auditFilters = texts(members["audit-filters"])
    if case .string(let text) = members["theme"], let theme = Theme(rawValue: text) {
      preferences.appearance.theme = theme
    }
    if case .bool(let flag) = members["mouse"] { preferences.appearance.usesMouse = flag }
    return preferences
  }

  /// Writes the preferences, whole or not at all. A file that holds something else is replaced.
  ///
  /// - Throws: ``PrivateFile/Failure`` with the system's reason.
  func write(_ preferences: Preferences) throws(PrivateFile.Failure) {
    var members = (try? members()) ?? [:]
    members["sort"] = preferences.sort.map { .string($0.text) }
    let hidden = KeyColumnChoice.allCases.filter(preferences.hiddenColumns.contains)
    members["hidden-columns"] = .array(hidden.map { .string($0.rawValue) })
    members["filters"] = .array(preferences.filters.map(JSONValue.string))
    members["audit-filters"] = .array(preferences.auditFilters.map(JSONValue.string))
    members["theme"] = .string(preferences.appearance.theme.rawValue)
    members["mouse"] = .bool(preferences.appearance.usesMouse)
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    guard let data = try? encoder.encode(members) else { throw PrivateFile.Failure(reason: "it is no JSON") }
    try replace(with: Array(data) + [UInt8(ascii: "\n")])
  }

  private func texts(_ value: JSONValue?) -> [String] {
    guard case .array(let values) = value else { return [] }
    return values.compactMap { if case .string(let text) = $0 { text } else { nil } }
  }

  private func members() throws -> [String: JSONValue] {
    guard FileManager.default.fileExists(atPath: path) else { return [:] }
    guard let data = FileManager.default.contents(atPath: path), data.count <= Self.capacity else {
      throw Failure()
    }
    return try JSONDecoder().decode([String: JSONValue].self, from: data)
  }

  private func replace(with bytes: [UInt8]) throws(PrivateFile.Failure) {
    let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/"
    )
    try? FileManager.default.createDirectory(
      atPath: folder,
      withIntermediateDirectories: true,
      attributes: [.posixPermissions: 0o700]
    )
    let draft = "\(path).\(String(UInt64.random(in: 0...UInt64.max), radix: 36))"
    let file = try PrivateFile(creating: draft)
    try file.write(bytes)
    try file.finish()
    guard rename(draft, path) == 0 else {
      let reason = String(cString: strerror(errno)).lowercased()
      unlink(draft)
      throw PrivateFile.Failure(reason: reason)
    }
  }
}

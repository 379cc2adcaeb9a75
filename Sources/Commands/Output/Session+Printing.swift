import FoundationEssentials
import QodryxAPI

extension Session {
  /// Writes lines for people to standard output.
  func show(_ lines: [String]) throws(StreamError) {
    guard !lines.isEmpty else { return }
    try output.write(displayable(lines.joined(separator: "\n")) + "\n")
  }

  /// Writes a record to standard output.
  func show(json record: some Encodable) throws {
    try output.write(copying: try WireFormat.encode(record) + Data("\n".utf8))
  }

  /// Says something beside the output, on standard error.
  func tell(_ lines: [String], unless isQuiet: Bool) throws(StreamError) {
    guard !isQuiet, !lines.isEmpty else { return }
    try errors.write(displayable(lines.joined(separator: "\n")) + "\n")
  }

  func tell(_ line: String, unless isQuiet: Bool) throws(StreamError) {
    try tell([line], unless: isQuiet)
  }

  /// Whether the locale says that UTF-8 can be shown.
  var showsUnicode: Bool {
    let locale = ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    let name = (locale ?? "").lowercased()
    return name.contains("utf-8") || name.contains("utf8")
  }

  /// The program's own symbols in letters that the locale has, each as wide as before.
  func displayable(_ text: String) -> String {
    guard !showsUnicode else { return text }
    let plain: [Character: Character] = ["·": "-", "…": "~"]
    return String(text.map { plain[$0] ?? $0 })
  }
}

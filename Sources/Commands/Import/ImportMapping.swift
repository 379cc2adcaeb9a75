import Credentials

/// What somebody has said of a file's columns: `--map token_hash=digest`, or `--map remarks=-` for one to leave out.
struct ImportMapping: Hashable, Sendable {
  /// By the file's name for it, folded; nil for a column that is left out.
  private(set) var columns: [String: ImportColumn?] = [:]

  static let leftOut = "-"

  /// - Throws: ``CommandFailure`` that says what can be written.
  init(_ arguments: [String]) throws(CommandFailure) {
    for argument in arguments {
      guard let sign = argument.lastIndex(of: "="), sign > argument.startIndex else {
        throw CommandFailure(
          .usage,
          "--map: write the file's name for a column and its name here, as in token_hash=digest"
        )
      }
      let name = Self.folded(argument[..<sign])
      let meaning = String(argument[argument.index(after: sign)...])
      let column = ImportColumn(rawValue: Self.folded(meaning))
      guard column != nil || meaning == Self.leftOut else {
        let known = ImportColumn.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure(
          .usage,
          "--map: there is no column \(meaning.debugDescription): use \(known), or -"
        )
      }
      guard columns.updateValue(column, forKey: name) == nil else {
        throw CommandFailure(.usage, "--map: \(name.debugDescription) is named twice")
      }
    }
  }

  /// A column's name without regard to case, and to what stands between its words.
  static func folded(_ name: some StringProtocol) -> String {
    String(name).trimmingBlanks().lowercased().replacing("-", with: "_").replacing(" ", with: "_")
  }
}

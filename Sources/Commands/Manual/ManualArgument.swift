/// An argument or option of a command, as the parser of arguments describes it.
struct ManualArgument: Decodable {
  let kind: String
  let abstract: String?
  let discussion: String?
  let defaultValue: String?
  let isOptional: Bool
  let isRepeating: Bool
  let shouldDisplay: Bool
  let valueName: String?
  let names: [Name]?

  struct Name: Decodable {
    let kind: String
    let name: String
  }

  var isPositional: Bool { kind == "positional" }

  var name: String { names?.first { $0.kind == "long" }?.name ?? valueName ?? "" }

  /// `name`, `[file]`, `path ...`: as it stands behind a command.
  var usage: String {
    let word = name + (isRepeating ? " ..." : "")
    return isOptional ? "[\(word)]" : word
  }

  /// `--format json`: as it is explained.
  var title: String {
    guard !isPositional else { return name }
    return kind == "flag" ? "--\(name)" : "--\(name) \(valueName ?? "")"
  }

  var text: String {
    let standard = defaultValue.map { "Default: \($0)." }
    return [abstract, discussion, standard].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: " ")
  }
}

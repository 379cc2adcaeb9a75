import Terminal

/// Why a word is the name of no key.
struct KeyNameProblem: Error {
  /// One sentence: what is wrong, and what to do.
  let text: String
}

extension Key {
  private static let names: [(String, Key)] = [
    ("space", .character(" ")), ("enter", .enter), ("tab", .tab), ("shift-tab", .backTab), ("esc", .escape),
    ("backspace", .backspace), ("del", .delete), ("ins", .insert), ("up", .up), ("down", .down),
    ("left", .left), ("right", .right), ("pgup", .pageUp), ("pgdn", .pageDown), ("home", .home),
    ("end", .end),
  ]

  /// Keys with Ctrl for which a terminal sends what another key sends.
  private static let twins: [Character: String] = [
    "i": "tab", "m": "enter", "j": "enter", "h": "backspace", "[": "esc",
  ]

  private static let functions = 1...12

  /// Reads what ``configuredName`` writes: a character, `space`, `pgdn`, `f5`, `ctrl-x`.
  ///
  /// - Throws: ``KeyNameProblem`` for what is no key, or none that terminals can tell apart.
  init(named name: String) throws(KeyNameProblem) {
    let word = name.lowercased()
    if name.count == 1, let character = name.first, !character.isWhitespace {
      self = .character(character)
    } else if let key = Self.names.first(where: { $0.0 == word })?.1 {
      self = key
    } else if word.hasPrefix("ctrl-") {
      self = try Self.control(word.dropFirst(5), name)
    } else if word.hasPrefix("alt-") {
      throw KeyNameProblem(text: "\(name): a terminal sends Alt as Esc and a key. Choose another key.")
    } else if word.first == "f", let number = Int(word.dropFirst()) {
      guard Self.functions.contains(number) else {
        throw KeyNameProblem(text: "\(name): the function keys are f1 to f12.")
      }
      self = .function(number)
    } else {
      throw KeyNameProblem(
        text: "\(name) is no key: write one character, ctrl-x, f5, or one of \(Self.listed)."
      )
    }
  }

  private static var listed: String { names.map(\.0).joined(separator: ", ") }

  private static func control(_ rest: Substring, _ name: String) throws(KeyNameProblem) -> Key {
    if rest == "space" { return .control(" ") }
    guard rest.count == 1, let character = rest.first, character.isASCII else {
      throw KeyNameProblem(text: "\(name) is no key: write ctrl- and one letter.")
    }
    if let twin = twins[character] {
      throw KeyNameProblem(
        text: "\(name): a terminal sends the same for \(twin). Write \(twin), or choose another."
      )
    }
    guard character.isLetter || "\\]^_".contains(character) else {
      throw KeyNameProblem(text: "\(name): a terminal sends nothing of its own for it. Choose a letter.")
    }
    return .control(character)
  }

  /// How the configuration file writes it.
  var configuredName: String {
    if let name = Self.names.first(where: { $0.1 == self })?.0 { return name }
    return switch self {
    case .character(let character): String(character)
    case .control(" "): "ctrl-space"
    case .control(let character): "ctrl-\(character)"
    case .function(let number): "f\(number)"
    default: ""
    }
  }
}

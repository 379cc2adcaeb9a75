import Credentials
import Terminal

/// What could follow in the line behind `:`.
extension State {
  /// What is behind the line: it is about that, not about itself.
  var behindLine: State {
    var state = self
    state.commandInput = nil
    return state
  }

  /// The ways on from what is typed; those that begin like it before those that have it within.
  func candidates(for text: String) -> [CommandCandidate] {
    guard let (word, rest) = Self.split(text) else {
      let all = words
      let beginning = all.filter { $0.line.hasPrefix(text) }
      return beginning + all.filter { !$0.line.hasPrefix(text) && $0.line.contains(text) }
    }
    return switch CommandWord(word) {
    case .sort: sortCandidates(for: rest)
    case .theme: themeCandidates(for: rest)
    case .mouse: mouseCandidates(for: rest)
    case .filter: filterCandidates(for: rest)
    default: []
    }
  }

  /// One line about what is typed: what is wrong with it, or what belongs there.
  var commandAdvice: String? {
    guard let input = commandInput else { return nil }
    if let problem = input.problem { return problem }
    guard candidates(for: input.stem).isEmpty else { return nil }
    guard let (text, _) = Self.split(input.stem) else { return Self.noCommand(input.stem) }
    guard let word = CommandWord(text) else { return Self.noCommand(text) }
    guard word.arguments.isEmpty else { return Self.sentence(word.help) }
    return "\(text) stands alone: nothing belongs behind it."
  }

  static func noCommand(_ text: String) -> String {
    "There is no command \(text): Tab shows all in an empty line."
  }

  /// The first word and what stands behind it; nil while the first is still typed.
  static func split(_ text: String) -> (word: String, rest: String)? {
    guard let blank = text.firstIndex(of: " ") else { return nil }
    return (String(text[..<blank]), String(text[blank...].drop { $0 == " " }))
  }

  private var words: [CommandCandidate] {
    let behind = behindLine
    let special = CommandWord.withArguments.map { word in
      CommandCandidate(
        line: word.text,
        title: "\(word.text) \(word.arguments)",
        help: word.help,
        reason: behind.reasonAgainst(word),
        goesOn: true
      )
    }
    let here = session.bindings.commands(in: behind.context)
    let movements = here.filter(\.id.isMovement)
    return candidates(here.filter { !$0.id.isMovement }, behind) + special + candidates(movements, behind)
  }

  private func candidates(_ commands: [Command], _ behind: State) -> [CommandCandidate] {
    var seen: Set<String> = ["filter", "sort", Command.ID.commandLine.name]
    return commands.compactMap { command -> CommandCandidate? in
      let word = CommandWord.command(command.id).text
      guard seen.insert(word).inserted else { return nil }
      return CommandCandidate(
        line: word,
        title: word,
        help: command.help,
        keys: command.keys.map { $0.name(session.glyphs) }.joined(separator: " "),
        reason: behind.reasonAgainst(command.id)
      )
    }
  }

  private func themeCandidates(for rest: String) -> [CommandCandidate] {
    Theme.allCases.filter { $0.rawValue.hasPrefix(rest) }.map { theme in
      CommandCandidate(line: "theme \(theme.rawValue)", title: theme.rawValue, help: theme.purpose)
    }
  }

  private func mouseCandidates(for rest: String) -> [CommandCandidate] {
    [("on", "clicks and the wheel work"), ("off", "the mouse selects text, as in any terminal")]
      .filter { $0.0.hasPrefix(rest) }
      .map { CommandCandidate(line: "mouse \($0.0)", title: $0.0, help: $0.1) }
  }

  /// What may stand behind the last blank; a word with values goes on.
  private func filterCandidates(for rest: String) -> [CommandCandidate] {
    let vocabulary = behindLine.filterVocabulary
    let word = FilterVocabulary.lastWord(of: rest)
    let front = rest.dropLast(word.count)
    return vocabulary.candidates(for: word).map {
      CommandCandidate(line: "filter \(front)\($0)", title: $0, help: "", goesOn: !$0.hasSuffix(":"))
    }
  }

  private func sortCandidates(for rest: String) -> [CommandCandidate] {
    guard let (column, direction) = Self.split(rest) else {
      return KeySort.Column.allCases.map(\.rawValue).filter { $0.hasPrefix(rest) }.map { name in
        CommandCandidate(line: "sort \(name)", title: name, help: "sort by \(name)")
      }
    }
    guard KeySort.Column(rawValue: column) != nil else { return [] }
    return [("asc", "the smallest or oldest first"), ("desc", "the largest or newest first")]
      .filter { $0.0.hasPrefix(direction) }
      .map { CommandCandidate(line: "sort \(column) \($0.0)", title: $0.0, help: $0.1) }
  }
}

extension Command.ID {
  /// Whether it is pressed and never typed: such a command is offered last.
  fileprivate var isMovement: Bool {
    switch self {
    case .down, .up, .pageDown, .pageUp, .first, .last: true
    default: false
    }
  }
}

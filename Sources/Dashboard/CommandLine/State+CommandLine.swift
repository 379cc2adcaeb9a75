import Credentials
import Terminal

/// The line behind `:`.
extension State {
  /// Lines that are remembered at most.
  private static let remembered = 100

  mutating func editCommandLine(_ key: Key) -> [Effect]? {
    guard var input = commandInput else { return nil }
    if key == .backspace, input.isEmpty {
      commandInput = nil
      return []
    }
    guard input.handle(key) else { return nil }
    commandInput = input
    return []
  }

  mutating func runInCommandLine(_ command: Command.ID) -> [Effect] {
    guard var input = commandInput else { return [] }
    let candidates = candidates(for: input.stem)
    switch command {
    case .press: return runLine(input)
    case .back:
      commandInput = nil
      return []
    case .up where input.recalled != nil || input.isEmpty: input.recall(-1, of: commandHistory)
    case .down where input.recalled != nil: input.recall(1, of: commandHistory)
    case .up, .previousCandidate: input.choose(-1, of: candidates)
    case .down: input.choose(1, of: candidates)
    case .completeCommand: complete(&input, candidates)
    default: break
    }
    commandInput = input
    return []
  }

  /// Puts the way on into the line that somebody points at.
  mutating func chooseCandidate(_ index: Int) {
    guard var input = commandInput else { return }
    input.choose(at: index, of: candidates(for: input.stem))
    commandInput = input
  }

  /// As far as all ways on are alike; from there one after the other.
  private func complete(_ input: inout CommandInput, _ candidates: [CommandCandidate]) {
    let typed = input.field.text
    let beginning = candidates.filter { $0.line.hasPrefix(typed) }
    if input.chosen == nil, !typed.isEmpty, let first = beginning.first {
      let common = beginning.dropFirst().reduce(first.line) { $0.commonPrefix(with: $1.line) }
      let line = beginning.count == 1 && first.goesOn ? common + " " : common
      if line != typed { return input.write(line) }
    }
    input.choose(1, of: candidates)
  }

  /// Runs what the line says and closes it; where that cannot be, it stays open and says why.
  private mutating func runLine(_ input: CommandInput) -> [Effect] {
    let line = input.field.text.split(separator: " ").joined(separator: " ")
    guard !line.isEmpty else {
      commandInput = nil
      return []
    }
    let (text, rest) = Self.split(line) ?? (line, "")
    guard let word = CommandWord(text) else { return refuse(Self.noCommand(text)) }
    if let reason = behindLine.reasonAgainst(word, rest) { return refuse(reason) }
    commandInput = nil
    if commandHistory.last != line { commandHistory.append(line) }
    commandHistory.removeFirst(max(0, commandHistory.count - Self.remembered))
    return run(word, rest)
  }

  private mutating func refuse(_ reason: String) -> [Effect] {
    commandInput?.problem = reason
    return []
  }

  private mutating func run(_ word: CommandWord, _ rest: String) -> [Effect] {
    switch word {
    case .command(let id): return run(id)
    case .filter: return filter(by: rest)
    case .sort:
      guard let sort = Self.sort(from: rest) else { return run(.sort) }
      list.sort = sort
      notice = .hint("Sorted by \(sort.column.rawValue).")
      return reloadList(.refilter)
    case .theme:
      guard let theme = Theme(rawValue: rest) else {
        modal = .appearance(AppearanceChooser(appearance))
        return []
      }
      return keep(Appearance(theme: theme, usesMouse: appearance.usesMouse))
    case .mouse:
      let effects = keep(Appearance(theme: appearance.theme, usesMouse: rest == "on"))
      notice = .done(rest == "on" ? "The mouse is on." : "The mouse is off: it selects text.")
      return effects
    case .connect:
      exit = .connect(rest)
      return []
    }
  }

  /// The filter's own line takes the text, and stays open where there is something to say about it.
  private mutating func filter(by text: String) -> [Effect] {
    let opening = run(.filter)
    guard !text.isEmpty else { return opening }
    if tab == .audit {
      audit.filterField.clear()
      let effects = editAuditFilter(.paste(text)) ?? []
      return opening + effects + (audit.filterProblem == nil ? runInAudit(.press) : [])
    }
    list.filterField.clear()
    let effects = editFilter(.paste(text)) ?? []
    return opening + effects + (list.filterProblem == nil ? runInList(.press) : [])
  }
}

extension String {
  fileprivate func commonPrefix(with other: String) -> String {
    String(zip(self, other).prefix { $0 == $1 }.map(\.0))
  }
}

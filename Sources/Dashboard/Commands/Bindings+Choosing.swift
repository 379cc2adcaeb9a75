import Terminal

extension Bindings {
  /// The registry with the keys that a person has chosen. What is wrong with a choice is said, and the command keeps
  /// its own keys.
  ///
  /// A letter is taken only in places where the command has a letter by itself: elsewhere it would be text. There
  /// the command's other keys stay, unless another such key was chosen.
  package static func choosing(_ choices: [KeyChoice]) -> (bindings: Bindings, problems: [KeyChoice.Problem])
  {
    var problems: [KeyChoice.Problem] = []
    var chosen: [Command.ID: (keys: [Key], choice: Int)] = [:]
    for (index, choice) in choices.enumerated() {
      guard let id = Command.ID(name: choice.command), Command.registry.contains(where: { $0.id == id })
      else {
        problems.append(.init(choice: index, text: noCommand(choice.command)))
        continue
      }
      let before = problems.count
      let keys = keys(of: choice, index, for: id, &problems)
      guard !keys.isEmpty || problems.count == before else { continue }
      if keys.isEmpty, id.isNeeded {
        problems.append(
          .init(choice: index, text: "\(id.name) needs a key: without one there is no way out or on.")
        )
        continue
      }
      chosen[id] = (keys, index)
    }
    while let clash = clash(of: chosen) {
      chosen[clash.loser] = nil
      problems.append(clash.problem)
    }
    return (bindings(chosen.mapValues(\.keys)), problems)
  }

  private static func bindings(_ chosen: [Command.ID: [Key]]) -> Bindings {
    Bindings(
      commands: Command.registry.map { command in
        var command = command
        if let keys = chosen[command.id] { command.keys = apply(keys, to: command.keys) }
        return command
      }
    )
  }

  private static func apply(_ chosen: [Key], to keys: [Key]) -> [Key] {
    guard !chosen.isEmpty else { return [] }
    let takesLetters = keys.contains(where: \.isText)
    let usable = chosen.filter { takesLetters || !$0.isText }
    let others = keys.filter { !$0.isText }
    return usable.contains { !$0.isText } || others.isEmpty ? usable : usable + others
  }

  private static func keys(
    of choice: KeyChoice,
    _ index: Int,
    for id: Command.ID,
    _ problems: inout [KeyChoice.Problem]
  ) -> [Key] {
    var keys: [Key] = []
    for (place, name) in choice.keys.enumerated() {
      do throws(KeyNameProblem) {
        let key = try Key(named: name)
        if id.isDestructive, key.isTooEasy {
          let text = "\(id.name) ends something: \(name) is pressed too easily. Choose a letter."
          problems.append(.init(choice: index, key: place, text: text))
        } else if !keys.contains(key) {
          keys.append(key)
        }
      } catch {
        problems.append(.init(choice: index, key: place, text: error.text))
      }
    }
    return keys
  }

  /// Two commands of one place that have the same key. The one that was chosen last gives way.
  private static func clash(
    of chosen: [Command.ID: (keys: [Key], choice: Int)]
  ) -> (loser: Command.ID, problem: KeyChoice.Problem)? {
    let bindings = bindings(chosen.mapValues(\.keys))
    for context in Command.Context.allCases {
      var owners: [Key: Command.ID] = [:]
      for command in bindings.commands(in: context) {
        for key in command.keys {
          guard let owner = owners.updateValue(command.id, forKey: key), owner != command.id else { continue }
          let ids = [owner, command.id].filter { chosen[$0] != nil }
          guard let loser = ids.max(by: { chosen[$0]?.choice ?? 0 < chosen[$1]?.choice ?? 0 }),
            let choice = chosen[loser]?.choice
          else { continue }
          let other = loser == owner ? command.id : owner
          let text =
            "\(loser.name): in \(context.title) \(key.configuredName) is also \(other.name). "
            + "Choose another key, or give \(other.name) another one."
          return (loser, .init(choice: choice, text: text))
        }
      }
    }
    return nil
  }

  private static func noCommand(_ name: String) -> String {
    let names = Command.registry.map(\.id.name)
    let similar = names.first {
      !name.isEmpty && ($0.hasPrefix(name) || name.hasPrefix($0) || $0.contains(name))
    }
    let advice = similar.map { "is it \($0)?" } ?? "`qodryx config init` lists all."
    return "There is no command \(name): \(advice)"
  }
}

extension Command.ID {
  /// Whether it is the only way out of a place, or on.
  fileprivate var isNeeded: Bool {
    switch self {
    case .back, .quit, .help, .press, .submit, .confirm, .runCommand, .commandLine: true
    default: false
    }
  }

  /// Whether it ends something, or is the last step to that. Such a thing takes a deliberate act.
  fileprivate var isDestructive: Bool {
    switch self {
    case .revoke, .disconnect, .deny, .retire, .rotateSecret, .toggleDisabled, .confirm: true
    default: false
    }
  }
}

extension Key {
  /// Whether a text field takes it as text.
  fileprivate var isText: Bool {
    if case .character = self { true } else { false }
  }

  /// Enter is pressed by habit, and Ctrl by a slip.
  fileprivate var isTooEasy: Bool {
    switch self {
    case .enter, .control: true
    default: false
    }
  }
}

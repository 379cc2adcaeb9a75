import Credentials

/// A first word behind `:`.
enum CommandWord: Equatable {
  /// A command of the place where the line was opened.
  case command(Command.ID)
  /// `filter TEXT`
  case filter
  /// `sort COLUMN [asc|desc]`
  case sort
  /// `theme NAME`
  case theme
  /// `mouse on|off`
  case mouse
  /// `connect URL`
  case connect

  /// Words that take more behind them.
  static let withArguments: [CommandWord] = [.filter, .sort, .theme, .mouse, .connect]

  /// What the commands are called beside their names.
  private static let shortNames: [(String, Command.ID)] = [
    ("overview", .showOverview), ("keys", .showKeys), ("apps", .showApps), ("audit", .showAudit),
    ("settings", .showSettings), ("q", .quit), ("disable", .toggleDisabled), ("enable", .toggleDisabled),
  ]

  /// - Returns: nil for a word that nothing is called.
  init?(_ text: String) {
    if let word = Self.withArguments.first(where: { $0.text == text }) {
      self = word
    } else if let id = Self.shortNames.first(where: { $0.0 == text })?.1 ?? Command.ID(name: text) {
      self = .command(id)
    } else {
      return nil
    }
  }

  /// How it is written; of the names that a command has, the one without a verb that says nothing.
  var text: String {
    switch self {
    case .command(.quit): Command.ID.quit.name
    case .command(.toggleDisabled): Command.ID.toggleDisabled.name
    case .command(let id): Self.shortNames.first { $0.1 == id }?.0 ?? id.name
    case .filter: "filter"
    case .sort: "sort"
    case .theme: "theme"
    case .mouse: "mouse"
    case .connect: "connect"
    }
  }

  /// What belongs behind it.
  var arguments: String {
    switch self {
    case .command: ""
    case .filter: "TEXT"
    case .sort: "COLUMN"
    case .theme: "NAME"
    case .mouse: "on|off"
    case .connect: "URL"
    }
  }

  var help: String {
    switch self {
    case .command: ""
    case .filter: "show only what matches: words, or as in is:overdue env:prod"
    case .sort: "sort by a column; asc or desc behind it says which way"
    case .theme: "use other colours"
    case .mouse: "on: clicks and the wheel work; off: the mouse selects text, as in any terminal"
    case .connect: "leave this store for a server's"
    }
  }
}

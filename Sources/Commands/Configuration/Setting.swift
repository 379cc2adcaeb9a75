import Credentials
import Dashboard
import Terminal

/// What the configuration file can say. One table: it is read, checked, shown and documented by it alone.
enum Setting: String, CaseIterable, Hashable, Sendable {
  case theme
  case mouse
  case glyphs
  case times
  case readOnly = "read-only"
  case database
  case remote
  case filter
  case sort
  case columns
  case keys

  /// What stands behind its name.
  enum Kind: Hashable, Sendable {
    case word([String])
    case flag
    case text
    /// Some of these words, in a list.
    case words([String])
    /// A map from commands to keys.
    case keys
  }

  var kind: Kind {
    switch self {
    case .theme: .word(Theme.allCases.map(\.rawValue))
    case .glyphs: .word(GlyphChoice.allCases.map(\.rawValue))
    case .times: .word(TimeChoice.allCases.map(\.rawValue))
    case .mouse, .readOnly: .flag
    case .database, .remote, .filter, .sort: .text
    case .columns: .words(KeyColumnChoice.allCases.map(\.rawValue))
    case .keys: .keys
    }
  }

  /// What holds where nothing is said; nil where something else decides then.
  var standard: String? {
    switch self {
    case .theme: Theme.auto.rawValue
    case .glyphs: GlyphChoice.auto.rawValue
    case .times: TimeChoice.local.rawValue
    case .mouse, .readOnly: "false"
    case .sort: KeySort.standard.text
    case .filter: ""
    case .columns: KeyColumnChoice.allCases.map(\.rawValue).joined(separator: ", ")
    case .database, .remote, .keys: nil
    }
  }

  /// A value to show how it is written, where there is no default to show.
  var example: String {
    switch self {
    case .database: "/srv/keys/qodryx.db"
    case .remote: "https://keys.example.com"
    default: standard ?? ""
    }
  }

  /// The variable that goes before the file.
  var variable: String? {
    switch self {
    case .database: "QODRYX_DB"
    case .remote: "QODRYX_URL"
    default: nil
    }
  }

  /// What it is for, in lines for the file.
  var purpose: [String] {
    switch self {
    case .theme: ["The colours of the dashboard: \(choices). --theme goes before it."]
    case .mouse:
      ["Whether the dashboard uses the mouse, true or false; while it does not, the terminal selects text."]
    case .glyphs: ["The symbols of the dashboard: \(choices). auto asks the locale; --ascii goes before it."]
    case .times: ["Whether the dashboard shows times as here or in UTC: \(choices)."]
    case .readOnly: ["Whether the dashboard only looks, as with --read-only: true or false."]
    case .database:
      [
        "The file of the store; ~/ is your home folder. --db, --remote, QODRYX_DB and QODRYX_URL go before it."
      ]
    case .remote:
      ["The server whose store is used, instead of a file. The same go before it; it goes before a login."]
    case .filter:
      ["What the list of keys is filtered by when the dashboard opens, as behind /: \"is:overdue\"."]
    case .sort:
      [
        "The order of the list when the dashboard opens: \(KeySort.Column.allCases.map(\.rawValue).joined(separator: ", "));",
        "with - in front the other way around.",
      ]
    case .columns:
      [
        "The columns of the list beside the name and the key, as far as there is room. Without this, the",
        "dashboard keeps the order and the columns that were last chosen in it.",
      ]
    case .keys:
      [
        "What is pressed in the dashboard for each command: one key or more, the first for the hints.",
        "A key is one character, ctrl-x, f5, space, enter, tab, shift-tab, esc, backspace, del, ins,",
        "up, down, left, right, pgup, pgdn, home or end. [] takes a command's keys away: it is still",
        "in ? and behind :. A letter counts only where the command has a letter by itself.",
      ]
    }
  }

  private var choices: String {
    guard case .word(let words) = kind else { return "" }
    return words.joined(separator: ", ")
  }
}

/// Which symbols screens are drawn with.
enum GlyphChoice: String, CaseIterable, Sendable {
  case auto
  case unicode
  case ascii

  /// Whether they are plain ones; nil where the locale decides.
  var usesASCII: Bool? {
    switch self {
    case .auto: nil
    case .unicode: false
    case .ascii: true
    }
  }
}

/// In which time zone the dashboard speaks.
enum TimeChoice: String, CaseIterable, Sendable {
  case local
  case utc
}

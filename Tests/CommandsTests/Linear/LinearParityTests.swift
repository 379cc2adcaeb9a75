import Dashboard
import Testing

@testable import Commands

/// Whatever the dashboard does on a screen, it does in lines.
@Suite struct LinearParityTests {
  /// What to say for a command of the dashboard.
  private let counterparts = [
    "page-down": "next", "page-up": "previous", "first": "list", "last": "sort",
    "open": "open", "create": "create", "create-token": "create-token", "edit": "edit", "rotate": "rotate",
    "rotate-most-overdue": "rotate-overdue", "retire": "retire", "toggle-disabled": "disable",
    "revoke": "revoke",
    "filter": "list", "sort": "sort", "reverse-sort": "sort", "rotate-instead": "rotate",
    "disable-instead": "disable", "show-overview": "overview", "show-keys": "list", "show-apps": "requests",
    "show-audit": "log", "show-settings": "settings", "approve": "approve", "deny": "deny",
    "narrow": "approve",
    "create-app": "create-app", "rotate-secret": "new-secret", "disconnect": "end-grant", "follow": "log",
    "verify-chain": "verify", "export": "export", "run-command": "help", "help": "help", "quit": "quit",
    "explain": "why", "narrow-unused": "narrow", "undo": "undo", "skip": "rotate-overdue",
  ]

  /// What a person answers at a question where the screen has a command.
  private let answers = [
    "write-secret": "file", "show-examples": "examples", "hide-secret": "show", "confirm": "yes",
    "back": "back, or cancel",
  ]

  /// What only a screen needs, and why.
  private let visual = [
    "down": "rows have numbers", "up": "rows have numbers",
    "previous-key": "a key is opened by its number", "next-key": "a key is opened by its number",
    "copy-id": "`open` says the identifier, and there is no clipboard",
    "copy-entry-id": "`open-app` and `grants` say the identifier, and there is no clipboard",
    "copy-secret": "there is no clipboard: the secret goes to a file",
    "next-field": "questions come one after the other", "previous-field": "`back` at every question",
    "toggle": "boxes have numbers", "column-read": "boxes have numbers", "column-write": "boxes have numbers",
    "all-read": "`read` at the question for scopes", "submit": "the last question asks for a yes",
    "press": "an answer ends with Enter",
    "next-panel": "there are no panels", "previous-panel": "there are no panels",
    "next-scope": "boxes have numbers", "previous-scope": "boxes have numbers",
    "columns": "a line says all that is known at a glance",
    "command-line": "the prompt is one", "complete-command": "the first letters are enough",
    "previous-candidate": "the first letters are enough",
    "mark": "a command names its key", "mark-all": "a command names its key",
    "unmark-all": "a command names its key",
    "complete": "a filter is typed whole, and its help lists the words",
    "older-filter": "a filter is typed whole", "newer-filter": "a filter is typed whole",
    "move-clock": "the demo is there to be seen", "open-demo": "the demo is there to be seen",
    "next-caption": "the demo is there to be seen", "previous-caption": "the demo is there to be seen",
    "hide-captions": "the demo is there to be seen",
    "suspend": "the terminal itself does it", "redraw": "nothing is drawn",
  ]

  @Test func everyCommandHasItsCounterpartOrAReason() {
    let names = Set(Bindings.listing.map(\.name))
    let known = Set(counterparts.keys).union(answers.keys).union(visual.keys)
    #expect(names.subtracting(known).sorted() == [])
    #expect(known.subtracting(names).sorted() == [])
    #expect(counterparts.count + answers.count + visual.count == known.count)
  }

  @Test func counterpartsExist() {
    let actions = Set(LinearAction.registry.map(\.name))
    #expect(Set(counterparts.values).subtracting(actions).sorted() == [])
    #expect(actions.count == LinearAction.registry.count)
  }
}

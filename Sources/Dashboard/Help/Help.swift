/// What can be pressed in a context; typing narrows it, Enter runs the selected line.
struct Help {
  private let all: [Command]
  var filter = TextField(limit: 40)
  var selected = 0

  init(_ commands: [Command]) {
    all = commands
  }

  var commands: [Command] {
    let words = filter.text.lowercased()
    guard !words.isEmpty else { return all }
    return all.filter { "\($0.label) \($0.help) \($0.id.name)".lowercased().contains(words) }
  }
}

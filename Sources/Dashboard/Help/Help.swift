/// What can be pressed in a context; typing narrows it, Enter runs the selected line.
struct Help {
  let context: Command.Context
  var filter = TextField(limit: 40)
  var selected = 0

  init(context: Command.Context) {
    self.context = context
  }

  var commands: [Command] {
    let all = Command.commands(in: context)
    let words = filter.text.lowercased()
    return words.isEmpty ? all : all.filter { "\($0.label) \($0.help)".lowercased().contains(words) }
  }
}

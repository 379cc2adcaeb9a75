/// What can be pressed in a context; typing narrows it, Enter runs the selected line.
struct Help {
  let context: Command.Context
  var filter = TextField(limit: 40)
  var selected = 0

  /// What is not there at all, as it would only be in another dashboard.
  private let absent: Set<Command.ID>

  init(context: Command.Context, without absent: Set<Command.ID> = []) {
    self.context = context
    self.absent = absent
  }

  var commands: [Command] {
    let all = Command.commands(in: context).filter { !absent.contains($0.id) }
    let words = filter.text.lowercased()
    return words.isEmpty ? all : all.filter { "\($0.label) \($0.help)".lowercased().contains(words) }
  }
}

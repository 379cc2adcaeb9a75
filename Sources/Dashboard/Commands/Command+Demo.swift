import Terminal

extension Command {
  /// What only the demo has.
  static let demo: [Command] = [
    Command(
      .moveClock,
      [.overview, .list, .apps, .audit, .settings],
      [.character("T")],
      "Clock",
      "move the demo's clock, to see keys become due"
    ),
    Command(
      .moveClock,
      [.detail],
      [.character("T")],
      "",
      "move the demo's clock, to see keys become due"
    ),
    Command(.openDemo, [.list], [.character("D")], "", "look around in a throw-away store of sample keys"),
    Command(.nextCaption, Context.allCases, [.character(">")], "", "go to the next caption of the tour"),
    Command(.previousCaption, Context.allCases, [.character("<")], "", "go to the caption before"),
    Command(
      .hideCaptions,
      Context.allCases,
      [.function(2)],
      "",
      "hide the captions of the tour, or show them"
    ),
    Command(.press, [.clock], [.enter], "Move", "move the clock"),
    Command(.down, [.clock], [.down], "Choose", "choose the line below"),
    Command(.up, [.clock], [.up], "", "choose the line above"),
    Command(.back, [.clock], [.escape], "Cancel", "leave the clock as it is"),
  ]
}

import ArgumentParser

/// Which part of a list to show.
struct PageOptions: ParsableArguments {
  @Option(help: ArgumentHelp("At most so many, 1 to 200.", valueName: "number"))
  var limit = 50

  @Option(help: ArgumentHelp("Go on behind the page that gave this cursor.", valueName: "cursor"))
  var cursor: String?

  func validate() throws {
    guard (1...200).contains(limit) else { throw ValidationError("--limit: use 1 to 200, not \(limit)") }
  }
}

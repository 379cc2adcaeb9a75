import ArgumentParser

/// Which store a command works on.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The store's file.",
      discussion: "Default: $QODRYX_DB, or else $XDG_DATA_HOME/qodryx/qodryx.db.",
      valueName: "file"
    ),
    completion: .file()
  )
  var file: String?

  func validate() throws {
    if file?.isEmpty == true {
      throw ValidationError("--db needs the name of a file, and it is empty")
    }
  }
}

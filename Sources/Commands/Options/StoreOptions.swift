import ArgumentParser

/// Which store a command works on: a file, or a server.
struct StoreOptions: ParsableArguments {
  @Option(
    name: .customLong("db"),
    help: ArgumentHelp(
      "The store's file.",
      discussion:
        "Default: --remote, $QODRYX_DB, $QODRYX_URL, the login, or else $XDG_DATA_HOME/qodryx/qodryx.db.",
      valueName: "file"
    ),
    completion: .file()
  )
  var file: String?

  @Option(
    name: .customLong("remote"),
    help: ArgumentHelp(
      "The address of a server to work on.",
      discussion: "https, or http to this host alone.",
      valueName: "url"
    )
  )
  var remote: String?

  @Option(
    name: .customLong("token-file"),
    help: ArgumentHelp(
      "A file with the credential for the server; - is standard input.",
      discussion: "Default: $QODRYX_API_KEY, or else the login.",
      valueName: "file"
    ),
    completion: .file()
  )
  var tokenFile: String?

  /// What a command line without them says.
  static var standard: StoreOptions {
    var options = StoreOptions()
    options.file = nil
    options.remote = nil
    options.tokenFile = nil
    return options
  }

  func validate() throws {
    let values = [("--db", file), ("--remote", remote), ("--token-file", tokenFile)]
    for (name, value) in values where value?.isEmpty == true {
      throw ValidationError("\(name) needs a value, and it is empty")
    }
    guard file == nil || remote == nil else {
      throw ValidationError("--db names a file and --remote a server: a command works on one of them")
    }
    guard file == nil || tokenFile == nil else {
      throw ValidationError("--token-file is for a server, and --db names a file")
    }
  }
}

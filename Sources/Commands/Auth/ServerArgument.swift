import ArgumentParser

/// The server that a command is about.
struct ServerArgument: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The server's address.",
      discussion: "Default: --remote, $QODRYX_URL, the login, or else https://api.qodryx.com.",
      valueName: "url"
    )
  )
  var address: String?
}

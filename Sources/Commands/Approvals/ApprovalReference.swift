import ArgumentParser
import Credentials

/// The request that a decision is about.
struct ApprovalReference: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The whole code, as whoever asks reads it out: WDJB-MJHT.",
      discussion: "Case and the hyphen do not matter.",
      valueName: "code"
    )
  )
  var text: String

  /// - Throws: `FieldProblemError` for what is no code.
  func code() throws(FieldProblemError) -> UserCode {
    try UserCode(parsing: text)
  }
}

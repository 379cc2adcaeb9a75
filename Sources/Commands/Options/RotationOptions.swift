import ArgumentParser
import Credentials

/// What a rotation needs beside the key.
struct RotationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How long the old one works on: 0, 90m, 24h, 7d; at most 30d.",
      valueName: "24h|0"
    ),
    completion: .list(["0", "1h", "24h", "7d"])
  )
  var grace = "24h"

  @OptionGroup var consent: Consent

  /// - Throws: `FieldProblemError` that says what can be written.
  func period() throws(FieldProblemError) -> GracePeriod {
    try GracePeriod(parsing: grace)
  }
}

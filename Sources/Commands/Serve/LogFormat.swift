import ArgumentParser

/// How lines of the log are written.
enum LogFormat: String, CaseIterable, Sendable, ExpressibleByArgument {
  /// `2026-11-23T14:07:02.125Z info request method=GET status=200`
  case text
  /// One JSON object a line.
  case json
}

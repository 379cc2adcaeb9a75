import ArgumentParser
import Logging

/// What is worth a line in the log.
enum LogLevel: String, CaseIterable, Sendable, ExpressibleByArgument {
  case debug
  case info
  case warning
  case error

  var level: Logger.Level {
    switch self {
    case .debug: .debug
    case .info: .info
    case .warning: .warning
    case .error: .error
    }
  }
}

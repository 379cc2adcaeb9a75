import Logging
import Synchronization

/// Keeps what is logged, to be read.
final class LogRecorder: Sendable {
  struct Line: Sendable {
    let level: Logger.Level
    let message: String
    let metadata: Logger.Metadata

    subscript(key: String) -> String? { metadata[key]?.description }
  }

  private let state = Mutex<[Line]>([])

  var lines: [Line] { state.withLock { $0 } }
  var requests: [Line] { lines.filter { $0.message == "request" } }
  var text: String { lines.map { "\($0.level) \($0.message) \($0.metadata)" }.joined(separator: "\n") }

  var logger: Logger {
    var logger = Logger(label: "test") { _ in Handler(recorder: self) }
    logger.logLevel = .trace
    return logger
  }

  private struct Handler: LogHandler {
    let recorder: LogRecorder
    var metadata: Logger.Metadata = [:]
    var logLevel = Logger.Level.trace

    init(recorder: LogRecorder) { self.recorder = recorder }

    subscript(metadataKey key: String) -> Logger.MetadataValue? {
      get { metadata[key] }
      set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
      let all = metadata.merging(event.metadata ?? [:]) { _, new in new }
      let line = Line(level: event.level, message: event.message.description, metadata: all)
      recorder.state.withLock { $0.append(line) }
    }
  }
}

import FoundationEssentials
import Logging
import Synchronization

/// Writes the log in whole lines, as they come.
struct LineLogHandler: LogHandler {
  var logLevel: Logger.Level = .info
  var metadata: Logger.Metadata = [:]
  private let format: LogFormat
  private let now: @Sendable () -> Date
  private let destination: Destination

  /// Lets one line be written at a time.
  private final class Destination: Sendable {
    private let sink: Mutex<any ByteSink>

    init(_ sink: any ByteSink) {
      self.sink = Mutex(sink)
    }

    func write(_ line: String) {
      sink.withLock { sink in
        // Where the log cannot be written, the server works on.
        try? sink.write(line)
      }
    }
  }

  init(to sink: any ByteSink, format: LogFormat, now: @escaping @Sendable () -> Date) {
    destination = Destination(sink)
    self.format = format
    self.now = now
  }

  func log(event: LogEvent) {
    var fields = metadata
    if let own = event.metadata { fields.merge(own) { _, new in new } }
    let line = LogLine(
      time: now(),
      level: event.level.rawValue,
      message: event.message.description,
      fields: fields.mapValues(\.description)
    )
    destination.write(line.text(format))
  }

  subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }
}
